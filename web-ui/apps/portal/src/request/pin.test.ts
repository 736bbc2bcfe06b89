import { describe, expect, it } from 'vitest';
import { caretAfter, checkPin, groupPin, normalisePin } from './pin.ts';

describe('A PIN', () => {
  it.each([
    ['12345678'],
    ['1234 5678'],
    ['1234-5678'],
    [' 12 34 56 78 '],
    ['1234–5678'],
    ['1234−5678'],
    ['1234.5678'],
    ['1234\u00a05678'],
    ['1234\u30005678'],
    ['\u20661234\u200b5678\u2069'],
    ['１２３４５６７８'],
    ['１２３４－５６７８'],
    ['١٢٣٤٥٦٧٨'],
    ['۱۲۳۴۵۶۷۸'],
  ])('is understood as it is typed or pasted: %j', (text) => {
    expect(checkPin(text)).toEqual({ pin: '12345678' });
  });

  it('keeps leading zeros', () => expect(normalisePin('0000 0001')).toBe('00000001'));

  it.each([
    ['', 'pin.missing'],
    [' - ', 'pin.missing'],
    ['1234567', 'pin.length'],
    ['123456789', 'pin.length'],
    ['1234567a', 'pin.digits'],
    ["1' OR 1=1", 'pin.digits'],
  ])('is refused when it is %j', (text, error) => {
    expect(checkPin(text)).toEqual({ error });
  });
});

describe('Grouping', () => {
  it.each([
    ['', ''],
    ['123', '123'],
    ['1234', '1234'],
    ['12345', '1234 5'],
    ['1234 ', '1234'],
    ['12345678', '1234 5678'],
    ['123456789', '1234 56789'],
    ['１２３４５', '1234 5'],
  ])('turns %j into %j', (text, grouped) => expect(groupPin(text)).toBe(grouped));

  it('leaves anything else for its writer to mend', () => expect(groupPin('12a45678')).toBe('12a45678'));

  it.each([
    ['12345', 5, '1234 5', 6],
    ['12345678', 2, '1234 5678', 2],
    ['12934 5678', 3, '1293 45678', 3],
    ['1234 5678', 4, '1234 5678', 4],
    ['123 5678', 3, '1235 678', 3],
  ])('of %j keeps the caret behind the digit it was behind', (text, caret, grouped, then) => {
    expect(caretAfter(text, caret, grouped)).toBe(then);
  });
});
