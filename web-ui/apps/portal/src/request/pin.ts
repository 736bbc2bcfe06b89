import type { Key } from '../language/texts.ts';

const LENGTH = 8;
const GROUP = 4;
/** White space, dashes, dots and invisible marks, as they come with typing, pasting and reading out. */
const SEPARATORS = /[\s\p{Pd}\p{Cf}\u2212._/·]/gu;
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

export type PinCheck = { readonly pin: string } | { readonly error: Key };

/** The PIN as the service takes it: full-width and Arabic digits folded, separators dropped, anything else kept. */
export function normalisePin(text: string): string {
  return text
    .normalize('NFKC')
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(SEPARATORS, '');
}

export function checkPin(text: string): PinCheck {
  const pin = normalisePin(text);
  if (pin === '') return { error: 'pin.missing' };
  if (!/^\d+$/.test(pin)) return { error: 'pin.digits' };
  return pin.length === LENGTH ? { pin } : { error: 'pin.length' };
}

/** Digits in groups of four; text with anything but digits and separators is left as it is, for its writer to mend. */
export function groupPin(text: string): string {
  const pin = normalisePin(text);
  if (!/^\d*$/.test(pin)) return text;
  return [pin.slice(0, GROUP), pin.slice(GROUP)].filter((group) => group !== '').join(' ');
}

/** Where the caret belongs in `grouped` so that as many digits stand before it as stood before it in `text`. */
export function caretAfter(text: string, caret: number, grouped: string): number {
  const before = normalisePin(text.slice(0, caret)).length;
  return Math.min(before <= GROUP ? before : before + 1, grouped.length);
}

/** Groups while typing; leaves an input method alone until it is done. */
export function groupWhileTyping(input: HTMLInputElement): void {
  const regroup = () => {
    const grouped = groupPin(input.value);
    if (grouped === input.value) return;
    const caret = caretAfter(input.value, input.selectionStart ?? input.value.length, grouped);
    input.value = grouped;
    if (document.activeElement === input) input.setSelectionRange(caret, caret);
  };
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) regroup();
  });
  input.addEventListener('compositionend', regroup);
  input.addEventListener('change', regroup);
}
