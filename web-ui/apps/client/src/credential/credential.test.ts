import { describe, expect, it } from 'vitest';
import { checkPassword } from './password.ts';
import { checkUser, userOf } from './userName.ts';

describe('A one-time password', () => {
  it.each([
    ['K7QM-4XP2-9D3HX', 'K7QM-4XP2-9D3HX'],
    ['k7qm4xp29d3hx', 'K7QM-4XP2-9D3HX'],
    [' k7qm–4xp2—9d3hx\u200b', 'K7QM-4XP2-9D3HX'],
    ['Ｋ７ＱＭ－４ＸＰ２－９Ｄ３ＨＸ', 'K7QM-4XP2-9D3HX'],
    ['OI23-4567-89ABT', '0123-4567-89ABT'],
    ['ol23 4567 89abt', '0123-4567-89ABT'],
    ['ZZZZ-ZZZZ-ZZZZC', 'ZZZZ-ZZZZ-ZZZZC'],
    ['oooooooooooOo', '0000-0000-00000'],
  ])('is sent as it was meant: %j', (typed, password) => expect(checkPassword(typed)).toEqual({ password }));

  it.each([
    ['', 'password.missing'],
    [' - ', 'password.missing'],
    ['K7QM-4XP2-9D3H', 'password.length'],
    ['K7QM-4XP2-9D3HXX', 'password.length'],
    ['K7QM-4XP2-9D3HU', 'password.length'],
    ['K7QM-4XP2-9D3HY', 'password.typo'],
    ['7KQM-4XP2-9D3HX', 'password.typo'],
    ['K7QM-4XP2-9D3XH', 'password.typo'],
  ])('%j is refused before it is sent: %s', (typed, error) =>
    expect(checkPassword(typed)).toEqual({ error }),
  );
});

describe('A user name', () => {
  it.each([
    ['k7qm4x@acme', 'k7qm4x@acme', 'acme'],
    [' K7QM4X @ ACME ', 'k7qm4x@acme', 'acme'],
    ['k7q-m4x＠acme', 'k7qm4x@acme', 'acme'],
    ['kOqmIx@oil-1', 'k0qm1x@oil-1', 'oil-1'],
    ['k7qm4x@north–2', 'k7qm4x@north-2', 'north-2'],
  ])('is sent as it was meant: %j', (typed, user, site) => expect(checkUser(typed)).toEqual({ user, site }));

  it.each([
    ['k7qm4x'],
    ['anna@acme.example'],
    ['k7qm4@acme'],
    ['k7qm4xx@acme'],
    ['@acme'],
    ['k7qm4x@'],
    ['k7qm4x@-a'],
  ])('%j is none', (typed) => expect(checkUser(typed)).toEqual({ error: 'user.invalid' }));

  it.each([
    ['#k7qm4x@acme', 'k7qm4x@acme'],
    ['#K7QM4X%40acme', 'k7qm4x@acme'],
    ['', undefined],
    ['#%', undefined],
    ['#<img src=x>@acme', undefined],
  ])('in the address %j is %s', (hash, user) => expect(userOf(hash)).toBe(user));
});
