import { describe, expect, it } from 'vitest';
import { Problem, retryAfter } from './problem.ts';

const NOW = Date.parse('2025-01-01T12:00:00Z');

function answer(status: number, body: BodyInit | null, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers });
}

describe('Problem', () => {
  it('takes type, title, detail and violations from problem+json', async () => {
    const problem = await Problem.of(
      answer(
        400,
        JSON.stringify({
          type: 'urn:selfenroll:problem:invalid-request',
          title: 'The request is not valid',
          status: 400,
          detail: 'See violations',
          violations: [{ field: 'email', message: 'must be an address' }],
        }),
        { 'content-type': 'application/problem+json' },
      ),
    );
    expect(problem.is('invalid-request')).toBe(true);
    expect(problem.title).toBe('The request is not valid');
    expect(problem.detail).toBe('See violations');
    expect(problem.violations).toEqual([{ field: 'email', message: 'must be an address' }]);
    expect(problem.retryAfter).toBeUndefined();
  });

  it('believes the status line, not the body', async () => {
    expect((await Problem.of(answer(503, '{"status":200}'))).status).toBe(503);
  });

  it.each([['<html>Bad gateway</html>'], [''], ['null'], ['[1]'], ['"text"']])(
    'has a title when the body is %j',
    async (body) => {
      const problem = await Problem.of(answer(502, body));
      expect(problem).toMatchObject({ status: 502, type: 'about:blank', title: 'HTTP 502', violations: [] });
    },
  );

  it('ignores violations of a wrong shape', async () => {
    const problem = await Problem.of(answer(400, '{"violations":["x",null,{"field":7}]}'));
    expect(problem.violations).toEqual([{ field: '', message: '' }]);
  });

  it.each([
    ['email', true],
    ['submit.request.email', true],
    ['otheremail', false],
    ['email.domain', false],
    ['', false],
  ])('that names %j refuses the field "email": %s', async (field, refused) => {
    const problem = await Problem.of(answer(400, JSON.stringify({ violations: [{ field, message: 'x' }] })));
    expect(problem.refuses('email')).toBe(refused);
  });

  it('keeps extension members', async () => {
    const problem = await Problem.of(answer(422, '{"findings":[{"line":3}]}'));
    expect(problem.body.findings).toEqual([{ line: 3 }]);
  });
});

describe('Retry-After', () => {
  it('is read as seconds', () => expect(retryAfter('120', NOW)).toBe(120));
  it('is read as a date', () => expect(retryAfter('Wed, 01 Jan 2025 12:00:30 GMT', NOW)).toBe(30));
  it('in the past means now', () => expect(retryAfter('Wed, 01 Jan 2025 11:00:00 GMT', NOW)).toBe(0));
  it('that makes no sense is none', () => expect(retryAfter('soon', NOW)).toBeUndefined());
  it('may be absent', () => expect(retryAfter(null, NOW)).toBeUndefined());
});
