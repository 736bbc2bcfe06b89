import { type Choice, choose } from './choice.ts';

/** What replaces a `{placeholder}`; a function is given the tag to format for, and asked again when it changes. */
export type Value = string | ((tag: string) => string);
export type Values = Readonly<Record<string, Value>>;

export type Texts = Readonly<Record<string, string>>;
/** The app's `texts/<language>.json` by path, as `import.meta.glob` gives them. */
export type Loaders = Readonly<Record<string, () => Promise<Texts>>>;

let loaders: ReadonlyMap<string, () => Promise<Texts>>;
const values = new WeakMap<Element, Values>();
const right = new Set(['ar', 'he', 'fa', 'ur']);

let choice: Choice;
let texts: Texts;

/** The tag to send with a request, so that the mail comes in the reader's language. */
export function locale(): string {
  return choice.locale;
}

export function text(key: string, values: Values = {}): string {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    return typeof value === 'function' ? value(formatTag()) : (value ?? placeholder);
  });
}

/** With the reader's region, so that a clock has 12 or 24 hours as there; in the language that the page speaks. */
function formatTag(): string {
  return choice.locale.split('-')[0] === choice.language ? choice.locale : choice.language;
}

/** Shows a text in an element, which then follows the language. */
export function say(element: HTMLElement, key: string, with_: Values = {}): void {
  element.dataset.text = key;
  values.set(element, with_);
  element.textContent = text(key, with_);
}

export function silence(element: HTMLElement): void {
  delete element.dataset.text;
  values.delete(element);
  element.textContent = '';
}

/** Speaks the language of `?lang=`, else the browser's; the picker changes it in place, so that no typed text is lost. */
export async function startLanguage(files: Loaders): Promise<void> {
  loaders = new Map(
    Object.entries(files).map(([path, load]) => [path.replace(/^.*\/(.*)\.json$/, '$1'), load]),
  );
  const asked = new URLSearchParams(location.search).get('lang');
  const picker = document.querySelector<HTMLSelectElement>('#language');
  choice = choose([...(asked ? [asked] : []), ...navigator.languages], [...loaders.keys()]);
  for (const language of loaders.keys()) picker?.append(new Option(nameOf(language), language));
  picker?.addEventListener('change', () => {
    const url = new URL(location.href);
    url.searchParams.set('lang', picker.value);
    history.replaceState(null, '', url);
    void speak({ language: picker.value, locale: picker.value });
  });
  if (choice.language === 'en') document.documentElement.dataset.spoken = 'en'; // the pages are written in English
  await speak(choice);
  if (picker) picker.value = choice.language;
}

async function speak(next: Choice): Promise<void> {
  texts = await (loaders.get(next.language) as () => Promise<Texts>)();
  choice = next;
  const root = document.documentElement;
  root.lang = next.language;
  root.dir = right.has(next.language) ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = text(element.dataset.text as string, values.get(element));
  for (const element of document.querySelectorAll<HTMLElement>('[data-text-aria-label]'))
    element.setAttribute('aria-label', text(element.dataset.textAriaLabel as string));
  root.dataset.spoken = next.language;
}

function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
