import { expect, test } from 'vitest';
import { contrastWithWhite, darkerThatWorks, LEAST_CONTRAST, normalised } from '../../src/branding/colour.ts';
import { wrongWithLogo } from '../../src/branding/logo.ts';
import { png } from '../fake/png.ts';

test('contrast is that of WCAG', () => {
  expect(contrastWithWhite('#000000')).toBeCloseTo(21);
  expect(contrastWithWhite('#ffffff')).toBeCloseTo(1);
  expect(contrastWithWhite('#767676')).toBeCloseTo(4.54, 2);
});

test('a pale colour becomes the same one, just dark enough', () => {
  const darker = darkerThatWorks('#ff9900');
  expect(contrastWithWhite(darker)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  expect(contrastWithWhite(darker)).toBeLessThan(5);
  expect(darker).toMatch(/^#[0-9a-f]{4}00$/);
});

test('a colour may be typed short, in capitals or without its sign', () => {
  expect(['#ABC', 'aabbcc', ' #AABBCC '].map(normalised)).toEqual(Array(3).fill('#aabbcc'));
  expect(['', 'red', '#12345', '#1234567', 'rgb(0,0,0)'].map(normalised)).toEqual(Array(5).fill(undefined));
});

test('a logo is looked at before it is sent, whatever its name says', async () => {
  const file = (content: BlobPart) => new Blob([content], { type: 'image/png' });
  expect(await wrongWithLogo(file(new Uint8Array(png(2, 2, [0, 0, 0]))))).toBeUndefined();
  expect(await wrongWithLogo(file('<svg onload="alert(1)"/>'))).toBe('notPicture');
  expect(await wrongWithLogo(file('PK\u0003\u0004'))).toBe('notPicture');
  expect(await wrongWithLogo(file(''))).toBe('empty');
  expect(await wrongWithLogo(file(new Uint8Array(1024 * 1024 + 1)))).toBe('tooLarge');
});
