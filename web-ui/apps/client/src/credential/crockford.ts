const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Without wide forms, spaces and invisible characters. */
export function plain(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s\p{Z}\p{Cf}]/gu, '');
}

/** Upper case; O reads as 0, I and L as 1; dashes of every kind are dropped. */
export function crockford(typed: string): string {
  return plain(typed)
    .replace(/[\p{Pd}\u2212]/gu, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

export function ofAlphabet(text: string): boolean {
  return [...text].every((character) => ALPHABET.includes(character));
}

/** Luhn mod 32: the character that makes the whole sum a multiple of 32 (docs/device-clients.md). */
export function checkCharacter(text: string): string {
  let factor = 2;
  let sum = 0;
  for (const character of [...text].reverse()) {
    const addend = factor * ALPHABET.indexOf(character);
    sum += Math.floor(addend / 32) + (addend % 32);
    factor = 3 - factor;
  }
  return ALPHABET.charAt((32 - (sum % 32)) % 32);
}
