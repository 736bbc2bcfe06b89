import { Offline, Problem } from '@selfenroll/api';

/** The texts that an app with calls has. */
export type FailureKey = `trouble.${'offline' | 'timeout' | 'busy' | 'unavailable' | 'failed' | 'refused'}`;

/** What to tell about a failed call, and when the next try makes sense. */
export interface Failure {
  readonly key: FailureKey;
  /** Seconds, when the server named them. */
  readonly retryAfter?: number;
  /** Whether waiting helps: then a time, or "in a few minutes", is named. */
  readonly wait: boolean;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof Offline)
    return { key: error.timedOut ? 'trouble.timeout' : 'trouble.offline', wait: false };
  if (!(error instanceof Problem)) return { key: 'trouble.failed', wait: true };
  const after = error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter };
  if (error.status === 429) return { key: 'trouble.busy', wait: true, ...after };
  if (error.status === 503) return { key: 'trouble.unavailable', wait: true, ...after };
  if (error.status >= 500) return { key: 'trouble.failed', wait: true, ...after };
  return { key: 'trouble.refused', wait: false };
}
