import * as page from '@selfenroll/page';
import * as store from '../identity/store.ts';
import type english from '../texts/en.json';

/** The texts of this app: what the shared lib does with them, for this app's keys. */
export type Key = keyof typeof english;
export type { Values } from '@selfenroll/page';
export { silence } from '@selfenroll/page';

export const text: (key: Key, values?: page.Values) => string = page.text;
export const say: (element: HTMLElement, key: Key, values?: page.Values) => void = page.say;
export const startLanguage = () =>
  page.startLanguage(import.meta.glob<page.Texts>('../texts/*.json', { import: 'default' }), {
    read: store.readLanguage,
    write: store.writeLanguage,
  });
