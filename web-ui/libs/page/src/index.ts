export { element } from './element.ts';
export { Field } from './field.ts';
export { type Failure, type FailureKey, failureOf } from './language/failure.ts';
export {
  type Loaders,
  locale,
  say,
  silence,
  startLanguage,
  type Texts,
  text,
  type Value,
  type Values,
} from './language/texts.ts';
export { inSeconds } from './language/time.ts';
export { type Browser, isHandheld, PLATFORMS, platformOf } from './platform.ts';
export { Trouble } from './trouble.ts';
