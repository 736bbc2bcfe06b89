import { Offline, Problem } from '@selfenroll/api';
import { describe, expect, it } from 'vitest';
import { failureOf } from './failure.ts';

describe('A failed call', () => {
  it.each([
    [new Offline(false), { key: 'trouble.offline', wait: false }],
    [new Offline(true), { key: 'trouble.timeout', wait: false }],
    [new Problem(429, {}, 60), { key: 'trouble.busy', wait: true, retryAfter: 60 }],
    [new Problem(503, {}), { key: 'trouble.unavailable', wait: true }],
    [new Problem(500, {}), { key: 'trouble.failed', wait: true }],
    [new Problem(415, {}), { key: 'trouble.refused', wait: false }],
    [new TypeError('a bug'), { key: 'trouble.failed', wait: true }],
  ])('is explained: %s', (error, failure) => expect(failureOf(error)).toEqual(failure));
});
