import { describe, expect, test } from 'vitest';
import type { FileImport } from '../../src/api/types.ts';
import { shares } from '../../src/funnel/shares.ts';
import { toldErrors } from '../../src/imports/rowErrors.ts';
import { errorsCsv, mapped, missing, stepOf } from '../../src/imports/steps.ts';
import { between } from '../../src/list/period.ts';
import { clock } from '../../src/texts/clock.ts';
import fi from '../../src/texts/fi.json';
import { ENGLISH, translator } from '../../src/texts/texts.ts';
import { phoneLooksRight } from '../../src/users/users.ts';

const file = (state: FileImport['state']): FileImport => ({
  id: '1',
  delimiter: 'comma',
  charset: 'utf-8',
  header: true,
  columns: [
    { index: 0, name: 'Mail', field: 'email' },
    { index: 1, name: 'Name', field: null },
  ],
  preview: [],
  rows: 0,
  onExisting: 'UPDATE',
  state,
  progress: { done: 0, total: 0 },
  result: null,
  failure: null,
  createdAt: '',
  expiresAt: '',
});

describe('Import', () => {
  test('the step follows the state that the service tells', () => {
    expect(stepOf(undefined, false)).toBe('file');
    const steps = (['READ', 'CHECKING', 'CHECKED', 'RUNNING', 'FAILED', 'DONE'] as const).map((state) =>
      stepOf(file(state), false),
    );
    expect(steps).toEqual(['columns', 'check', 'check', 'check', 'check', 'done']);
    expect(stepOf(file('FAILED'), true)).toBe('columns');
    expect(stepOf(file('RUNNING'), true)).toBe('check');
  });

  test('a field comes from one column only', () => {
    expect(mapped(file('READ'), 1, 'email').map(({ field }) => field)).toEqual([null, 'email']);
    expect(mapped(file('READ'), 0, null).map(({ field }) => field)).toEqual([null, null]);
  });

  test('fields that come from no column are told', () => {
    expect(missing(file('READ'), ['email', 'firstName'])).toEqual(['firstName']);
  });

  test('errors are told in the language of the person, with the column by its name', () => {
    const error = { row: 2, column: 'phone', code: 'invalid', value: '12', message: 'is too short' };
    const english = translator('en', ENGLISH);
    expect(toldErrors([error], 'en', english)[0]).toMatchObject({ column: 'Phone', message: 'is too short' });
    const finnish = translator('fi', fi);
    const told = (column: string | null, code: string) =>
      toldErrors([{ ...error, column, code }], 'fi', finnish)[0]?.message;
    expect(told('phone', 'invalid')).toBe(fi['import.error.phone']);
    expect(told('phone', 'duplicate')).toBe(fi['import.error.duplicate']);
    expect(told(null, 'too-many-cells')).toBe(fi['import.error.too-many-cells']);
    expect(told('shoeSize', 'invalid')).toBe('is too short');
  });

  test('downloaded findings cannot run as a formula', () => {
    const error = {
      row: 2,
      column: 'email',
      code: 'invalid',
      value: '=HYPERLINK("x")',
      message: 'is "wrong", really',
    };
    expect(errorsCsv([error], ['Row', 'Column', 'Value', 'Problem'])).toBe(
      'Row,Column,Value,Problem\r\n2,email,"\'=HYPERLINK(""x"")","is ""wrong"", really"',
    );
    for (const start of ['+', '-', '@', '\t', '＝'])
      expect(errorsCsv([{ ...error, value: `${start}1` }], ['a'])).toContain(`'${start}1`);
  });
});

describe('Period', () => {
  const now = Date.parse('2026-03-31T12:00:00Z');
  test('a usual one ends now', () => {
    expect(between({ period: 'day', from: '', to: '' }, now)).toEqual({ from: '2026-03-30T12:00:00.000Z' });
  });
  test('one from day to day includes the last day', () => {
    const { from = '', to = '' } = between({ period: 'own', from: '2026-01-05', to: '2026-01-05' }, now);
    expect(Date.parse(to) - Date.parse(from)).toBe(86_400_000);
  });
  test('half of one, or nonsense, is left open', () => {
    expect(between({ period: 'own', from: 'soon', to: '' }, now)).toEqual({});
    expect(between({ period: '', from: '2026-01-05', to: '' }, now)).toEqual({});
  });
});

test('shares compare each step with the first and the one before', () => {
  const told = shares([
    { step: 'REQUESTED', count: 8 },
    { step: 'VERIFIED', count: 4 },
    { step: 'CONNECTED', count: 1 },
  ]);
  expect(told.map(({ ofAll, ofBefore, lost }) => [ofAll, ofBefore, lost])).toEqual([
    [1, 1, 0],
    [0.5, 0.5, 4],
    [0.125, 0.25, 3],
  ]);
  expect(shares([{ step: 'REQUESTED', count: 0 }])[0]?.ofAll).toBe(0);
});

test('a duration names its two largest units', () => {
  const { duration } = clock('en');
  expect(duration(42)).toBe('42 sec');
  expect(duration(372)).toBe('6 min, 12 sec');
  expect(duration(7200)).toBe('2 hr');
  expect(duration(0)).toBe('0 sec');
});

test('phone numbers are international, as people write them', () => {
  expect(['+358 40 123-4567', '+49 (30) 12345'].every(phoneLooksRight)).toBe(true);
  expect(['040 123', '+12', '+1234567890123456', '+49x30'].some(phoneLooksRight)).toBe(false);
});
