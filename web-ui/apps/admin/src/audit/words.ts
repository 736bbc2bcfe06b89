import type { Translate } from '../texts/texts.ts';
import { known } from '../texts/texts.ts';

/** `user.changed` as "User changed"; the bare code for what this console does not know yet. */
export function actionWords(action: string, t: Translate): string {
  const dot = action.lastIndexOf('.');
  const noun = known(`noun.${action.slice(0, dot)}`);
  const verb = known(`did.${action.slice(dot + 1)}`);
  return dot > 0 && noun && verb ? `${t(noun)} ${t(verb)}` : action;
}

/** What an action may be about: these begin their names, and the service filters by them. */
export const NOUNS = [
  'admin',
  'api-token',
  'audit',
  'credential',
  'dead-letter',
  'device',
  'device-identifier',
  'invitation',
  'password',
  'password-reset',
  'pin',
  'second-factor',
  'session',
  'site',
  'site-branding',
  'site-logo',
  'suppression',
  'template',
  'test-mail',
  'user',
  'users',
  'webhook',
] as const;

export interface Change {
  field: string;
  before: string | undefined;
  after: string | undefined;
}

/** Fields of an entry, as they were and as they became. */
export function changes(
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const side = (values: Readonly<Record<string, unknown>> | null, field: string) =>
    values && field in values ? text(values[field]) : undefined;
  return fields.map((field) => ({ field, before: side(before, field), after: side(after, field) }));
}

function text(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
}
