export interface Clock {
  /** Date and time in the person's zone. */
  dateTime: (iso: string) => string;
  /** "3 minutes ago"; from a week on the date. */
  ago: (iso: string, now?: number) => string;
  /** "1 hour", "7 days" */
  span: (minutes: number) => string;
  languageName: (tag: string) => string;
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** @param region the person's own form of the language, such as en-GB, for dates */
export function clock(language: string, region = language): Clock {
  const absolute = new Intl.DateTimeFormat(usable(region) ? region : language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return {
    dateTime: (iso) => absolute.format(new Date(iso)),
    ago: (iso, now = Date.now()) => {
      const age = Date.parse(iso) - now;
      if (Math.abs(age) >= 7 * 86_400_000) return absolute.format(new Date(iso));
      const [unit, size] = UNITS.find(([, length]) => Math.abs(age) >= length) ?? ['second', 1000];
      return relative.format(Math.trunc(age / size), unit);
    },
    span: (minutes) => {
      const [unit, size] =
        minutes % 1440 === 0 ? ['day', 1440] : minutes % 60 === 0 ? ['hour', 60] : ['minute', 1];
      return new Intl.NumberFormat(language, {
        style: 'unit',
        unit: unit as string,
        unitDisplay: 'long',
      }).format(minutes / (size as number));
    },
    languageName: (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}

/** Browsers without a set language name it after the system's locale, such as "en-US@posix". */
function usable(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
