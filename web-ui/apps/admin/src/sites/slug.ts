const LONGEST = 31;

/** The form of a site's short name: lower-case letters, digits and single dashes between them, from 2 characters. */
export const SLUG = /^[a-z0-9](-?[a-z0-9]){1,30}$/;

/** A short name made of a site's name: accents taken off, everything else between words a dash. May be empty. */
export function suggestSlug(name: string): string {
  const plain = name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+/, '').slice(0, LONGEST).replace(/-+$/, '');
}
