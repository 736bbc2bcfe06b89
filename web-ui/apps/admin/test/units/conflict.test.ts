import { Problem } from '@selfenroll/api';
import { describe, expect, test } from 'vitest';
import { differences, merged } from '../../src/form/merge.ts';
import { withTags } from '../../src/form/tags.ts';
import { changedMeanwhile } from '../../src/form/useConflict.ts';

interface Draft {
  name: string;
  phone: string | null;
  tags: string[];
}

const base: Draft = { name: 'Uma', phone: null, tags: ['a'] };
const fields = ['name', 'phone', 'tags'] as const;

describe('Two people changed the same thing', () => {
  test('every field that differs is told, with who changed it', () => {
    const mine = { ...base, name: 'Umma', tags: ['a', 'b'] };
    const theirs = { ...base, name: 'Ima', phone: '+358401' };
    expect(differences(base, mine, theirs, fields)).toEqual([
      { field: 'name', by: 'both' },
      { field: 'phone', by: 'theirs' },
      { field: 'tags', by: 'mine' },
    ]);
  });

  test('the same change by both is no difference', () => {
    const changed = { ...base, name: 'Umma', tags: ['b'] };
    expect(differences(base, changed, { ...changed, tags: ['b'] }, fields)).toEqual([]);
  });

  test('chosen fields are taken over, the others stay', () => {
    const mine = { ...base, name: 'Umma' };
    const theirs = { ...base, phone: '+358401', tags: ['c'] };
    expect(merged(mine, theirs, ['phone'])).toEqual({ name: 'Umma', phone: '+358401', tags: ['a'] });
  });

  test('only a refusal for another version says what the thing has become', () => {
    const refused = new Problem(412, { type: 'urn:selfenroll:problem:changed-meanwhile', current: base });
    expect(changedMeanwhile(refused)).toEqual(base);
    expect(changedMeanwhile(new Problem(412, { current: base }))).toBeUndefined();
    expect(changedMeanwhile(new Error('other'))).toBeUndefined();
  });
});

test('tags are lower case, without space around them, and each is there once', () => {
  expect(withTags(['sales'], ' Sales, Field Staff;;new ')).toEqual(['sales', 'field staff', 'new']);
});
