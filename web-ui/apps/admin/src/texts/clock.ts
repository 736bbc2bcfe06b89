export interface Clock {
  /** Date and time in the person's zone. */
  dateTime: (iso: string) => string;
  /** "3 minutes ago"; from a week on the date. */
  ago: (iso: string, now?: number) => string;
  /** "1 hour", "7 days" */
  span: (minutes: number) => string;
  /** "3 hr, 12 min": the two largest units. */
  duration: (seconds: number) => string;
  /** A day of the calendar, without its time. */
  day: (iso: string) => string;
  number: (value: number) => string;
  /** A share from 0 to 1. */
  percent: (share: number) => string;
  languageName: (tag: string) => string;
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

const SIZES: readonly [string, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** @param region the person's own form of the language, such as en-GB, for dates */
export function clock(language: string, region = language): Clock {
  const absolute = new Intl.DateTimeFormat(usable(region) ? region : language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  const days = new Intl.DateTimeFormat(usable(region) ? region : language, { dateStyle: 'medium' });
  const plain = new Intl.NumberFormat(language);
  const shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(language, { type: 'unit' });
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
  const brief = (value: number, name: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return {
    dateTime: (iso) => absolute.format(new Date(iso)),
    ago: (iso, now = Date.now()) => {
      const age = Date.parse(iso) - now;
      if (Math.abs(age) >= 7 * 86_400_000) return days.format(new Date(iso));
      const [name, size] = UNITS.find(([, length]) => Math.abs(age) >= length) ?? ['second', 1000];
      return relative.format(Math.trunc(age / size), name);
    },
    span: (minutes) => {
      const [name, size]: [string, number] =
        minutes % 1440 === 0 ? ['day', 1440] : minutes % 60 === 0 ? ['hour', 60] : ['minute', 1];
      return unit(minutes / size, name);
    },
    duration: (seconds) => {
      let left = Math.round(seconds);
      const parts: string[] = [];
      for (const [name, size] of SIZES) {
        const count = Math.floor(left / size);
        left -= count * size;
        const nothingElse = parts.length === 0 && name === 'second';
        if (parts.length < 2 && (count > 0 || nothingElse)) parts.push(brief(count, name));
      }
      return lists.format(parts);
    },
    day: (iso) => days.format(new Date(iso)),
    number: (value) => plain.format(value),
    percent: (share) => shares.format(share),
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
