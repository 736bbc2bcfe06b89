/** A language the page speaks, and the tag to ask for mail in. */
export interface Choice {
  /** One of the available languages. */
  readonly language: string;
  /** BCP 47: what the person prefers, also when the page does not speak it but the mail may. */
  readonly locale: string;
}

const LONGEST_LOCALE = 35;

/** The first preference that the page speaks, in its region or without; else English. */
export function choose(preferences: readonly string[], available: readonly string[]): Choice {
  const wanted = preferences.filter(
    (tag) => /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag) && tag.length <= LONGEST_LOCALE,
  );
  for (const tag of wanted) {
    const language = available.find((a) => same(a, tag)) ?? available.find((a) => same(a, base(tag)));
    if (language !== undefined) return { language, locale: tag };
  }
  return { language: 'en', locale: wanted[0] ?? 'en' };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function base(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
