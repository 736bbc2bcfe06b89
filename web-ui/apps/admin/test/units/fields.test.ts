import { Problem } from '@selfenroll/api';
import { expect, test } from 'vitest';
import { fieldProblems } from '../../src/api/fields.ts';

const problem = (type: string, more: Record<string, unknown>, status = 400) =>
  new Problem(status, { type: `urn:selfenroll:problem:${type}`, title: 'Refused', ...more });
const violations = (...list: [field: string, message: string][]) => ({
  violations: list.map(([field, message]) => ({ field, message })),
});

test('a violation stands at its field, by the end of its path', () => {
  const refused = problem(
    'invalid-request',
    violations(['create.site.name', 'too long'], ['slug', 'bad form']),
  );
  expect(fieldProblems(refused, ['name', 'slug'])).toEqual({
    fields: { name: 'Too long.', slug: 'Bad form.' },
    rest: [],
    complete: true,
  });
});

test('a violation inside a list stands at the exact element when the form shows it, else at the list', () => {
  const refused = problem('invalid-request', violations(['change.clients[1].url', 'no address']));
  expect(fieldProblems(refused, ['clients[1].url', 'clients']).fields).toEqual({
    'clients[1].url': 'No address.',
  });
  expect(fieldProblems(refused, ['clients']).fields).toEqual({ clients: 'No address.' });
});

test('a violation of a field that the form does not show is kept for the alert', () => {
  const refused = problem('invalid-request', violations(['name', 'too long'], ['secret', 'unknown field']));
  const found = fieldProblems(refused, ['name']);
  expect(found.rest).toEqual(['secret: unknown field']);
  expect(found.complete).toBe(false);
});

test('a taken short name and a taken address stand at their fields', () => {
  const slug = problem('slug-taken', { detail: 'Another site has it.' }, 409);
  expect(fieldProblems(slug, ['name', 'slug']).fields).toEqual({ slug: 'Another site has it.' });
  expect(fieldProblems(problem('email-taken', {}, 409), ['email']).fields).toEqual({ email: 'Refused' });
});

test('what is no problem of a field leaves every field alone', () => {
  expect(fieldProblems(new Error('boom'), ['name'])).toEqual({ fields: {}, rest: [], complete: false });
});
