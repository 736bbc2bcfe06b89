import en from './en.json';

export type TextKey = keyof typeof en;
export type Values = Readonly<Record<string, string | number>>;
export type Dictionary = Readonly<Record<string, string>>;

/** The text of a key with its `{values}`. A text `one | more` is chosen from by the value `count`. */
export type Translate = (key: TextKey, values?: Values) => string;

export const LANGUAGES = { en: 'English', de: 'Deutsch', fi: 'Suomi' } as const;
export type Language = keyof typeof LANGUAGES;

export function isLanguage(tag: string): tag is Language {
  return tag in LANGUAGES;
}

export const ENGLISH: Dictionary = en;

export async function dictionary(language: Language): Promise<Dictionary> {
  if (language === 'de') return (await import('./de.json')).default;
  return language === 'fi' ? (await import('./fi.json')).default : ENGLISH;
}

export function translator(language: string, texts: Dictionary): Translate {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const [one = '', more = one] = (texts[key] ?? ENGLISH[key] ?? key).split(' | ');
    const text = typeof values.count === 'number' && plural.select(values.count) !== 'one' ? more : one;
    return text.replace(/\{(\w+)\}/g, (all, name: string) => {
      const value = values[name];
      if (value === undefined) return all;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

/** The key when there is a text for it: for values that a newer service may send. */
export function known(key: string): TextKey | undefined {
  return key in ENGLISH ? (key as TextKey) : undefined;
}

/** The first of the person's languages that the console speaks. */
export function preferred(languages: readonly string[]): Language {
  const bases = languages.map((tag) => tag.split('-')[0]?.toLowerCase());
  return (bases.find((base) => base !== undefined && base in LANGUAGES) as Language | undefined) ?? 'en';
}
