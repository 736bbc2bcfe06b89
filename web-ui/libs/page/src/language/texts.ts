import { type Choice, choose } from './choice.ts';

/** What replaces a `{placeholder}`; a function is given the tag to format for, and asked again when it changes. */
export type Value = string | ((tag: string) => string);
export type Values = Readonly<Record<string, Value>>;

export type Texts = Readonly<Record<string, string>>;
/** The app's `texts/<language>.json` by path, as `import.meta.glob` gives them. */
export type Loaders = Readonly<Record<string, () => Promise<Texts>>>;
/** Where a page that belongs to one person keeps the language that was picked; a page without one remembers nothing. */
export interface Memory {
  read(): Promise<string | undefined>;
  write(language: string): Promise<void>;
}

const values = new WeakMap<Element, Values>();
const fromRight = new Set(['ar']);

let loaders: ReadonlyMap<string, () => Promise<Texts>> = new Map();
let choice: Choice = { language: 'en', locale: 'en' };
let texts: Texts | undefined;

/** The tag to send with a request, so that the mail comes in the reader's language. */
export function locale(): string {
  return choice.locale;
}

/** Empty until the texts have come. */
export function text(key: string, values: Values = {}): string {
  return (texts ? (texts[key] ?? key) : '').replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    return isolated(typeof value === 'function' ? value(formatTag()) : (value ?? placeholder));
  });
}

/** An address in Arabic text keeps its own direction and leaves the text's alone (UAX #9, isolates). */
function isolated(value: string): string {
  return fromRight.has(choice.language) ? `\u2068${value}\u2069` : value;
}

/** With the reader's region, so that a clock has 12 or 24 hours as there; in the language that the page speaks. */
function formatTag(): string {
  return choice.locale.split('-')[0] === choice.language ? choice.locale : choice.language;
}

/** Shows a text in an element, which then follows the language; at once, or as soon as the texts have come. */
export function say(element: HTMLElement, key: string, with_: Values = {}): void {
  element.dataset.text = key;
  values.set(element, with_);
  if (texts) element.textContent = text(key, with_);
  else void speak(choice); // again, in case the network was away when the page came
}

export function silence(element: HTMLElement): void {
  delete element.dataset.text;
  values.delete(element);
  element.textContent = '';
}

/**
 * Speaks the language of `?lang=`, else the one that was picked before, else the browser's. The page came in one
 * already, most often in the right one, so nothing has to wait for this; the picker changes it in place, so that no
 * typed text is lost.
 */
export async function startLanguage(files: Loaders, memory?: Memory): Promise<void> {
  loaders = new Map(
    Object.entries(files).map(([path, load]) => [path.replace(/^.*\/(.*)\.json$/, '$1'), load]),
  );
  const asked = new URLSearchParams(location.search).get('lang');
  const picked = await memory?.read().catch(() => undefined); // no database here: as if nothing was picked
  const preferred = [asked, picked].filter((tag) => typeof tag === 'string' && tag !== '') as string[];
  choice = choose([...preferred, ...navigator.languages], [...loaders.keys()]);
  const picker = document.querySelector<HTMLSelectElement>('#language');
  if (picker) offer(picker, memory);
  return speak(choice);
}

function offer(picker: HTMLSelectElement, memory?: Memory): void {
  picker.value = choice.language;
  picker.addEventListener('change', () => {
    const url = new URL(location.href);
    url.searchParams.set('lang', picker.value);
    history.replaceState(history.state, '', url);
    memory?.write(picker.value).catch(() => undefined);
    void speak({ language: picker.value, locale: picker.value });
  });
  (picker.parentElement as HTMLElement).hidden = false; // without scripts there are links in its place
}

/** Stays with the language that is shown when the texts cannot be loaded. */
async function speak(next: Choice): Promise<void> {
  choice = next;
  const load = loaders.get(next.language);
  const loaded = await load?.().catch(() => undefined);
  if (loaded === undefined || choice !== next) return; // another one was chosen meanwhile
  texts = loaded;
  const root = document.documentElement;
  root.lang = next.language;
  root.dir = fromRight.has(next.language) ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    element.textContent = text(element.dataset.text as string, values.get(element));
  for (const element of document.querySelectorAll<HTMLElement>('[data-text-aria-label]'))
    element.setAttribute('aria-label', text(element.dataset.textAriaLabel as string));
  root.dataset.spoken = next.language;
}
