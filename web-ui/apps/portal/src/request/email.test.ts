import { describe, expect, it } from 'vitest';
import { checkEmail } from './email.ts';

describe('An address', () => {
  it.each([
    ['anna@acme.example', 'anna@acme.example'],
    ['  Anna.B+x@Acme.example\t', 'Anna.B+x@Acme.example'],
    ['anna＠acme.example', 'anna@acme.example'],
    ['\u200banna@acme.example\ufeff', 'anna@acme.example'],
    ['o’neill@münchen.example', 'o’neill@münchen.example'],
  ])('passes: %j', (text, email) => expect(checkEmail(text)).toEqual({ email }));

  it.each([
    ['anna'],
    ['anna@'],
    ['@acme'],
    ['a@b@c'],
    ['a@b.example,c@d.example'],
    ['Anna <a@b.example>'],
    ['a b@c.d'],
  ])('is refused: %j', (text) => expect(checkEmail(text)).toEqual({ error: 'email.invalid' }));

  it('is missing when there is nothing', () => expect(checkEmail('  ')).toEqual({ error: 'email.missing' }));
});
