import { Problem } from '@selfenroll/api';

/** Problems that are about one field although they carry no violations. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'slug-taken': 'slug',
  'mail-domain-taken': 'mailDomains',
  'email-taken': 'email',
  'identifier-taken': 'identifier',
};

export interface FieldProblems {
  /** Message by field. */
  fields: Record<string, string>;
  /** Messages about fields that the form does not show. */
  rest: string[];
  /** True when every message found its field. */
  complete: boolean;
}

/**
 * Sorts what a service refused to the fields of a form. A violation's field may be a path (`save.change.name`,
 * `clients[0].url`): the longest ending that the form knows wins, and then its first part (`clients`).
 */
export function fieldProblems(error: unknown, known: readonly string[]): FieldProblems {
  const found: FieldProblems = { fields: {}, rest: [], complete: false };
  if (!(error instanceof Problem)) return found;
  for (const [name, field] of Object.entries(FIELD_OF)) {
    if (error.is(name) && known.includes(field)) found.fields[field] = error.detail ?? error.title;
  }
  for (const { field, message } of error.violations) {
    const match = fieldOf(field, known);
    if (match === undefined) found.rest.push(field === '' ? message : `${field}: ${message}`);
    else found.fields[match] ??= sentence(message);
  }
  found.complete = found.rest.length === 0 && Object.keys(found.fields).length > 0;
  return found;
}

function fieldOf(path: string, known: readonly string[]): string | undefined {
  const parts = path.split('.');
  for (let from = 0; from < parts.length; from++) {
    const ending = parts.slice(from).join('.');
    if (known.includes(ending)) return ending;
  }
  return parts.map((part) => part.replace(/\[.*$/, '')).find((part) => known.includes(part));
}

/** Services say what is wrong with a field in a few words, such as `must be an http or https address`. */
function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? '' : '.');
}
