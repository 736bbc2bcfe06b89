import type { Problem } from '@selfenroll/api';

export type Part = 'admin' | 'enrollment' | 'credentials' | 'notifications';

/** A part of the system is not there at the moment; the others may well be. */
export class Away extends Error {
  override readonly name = 'Away';
  readonly retryAfter: number | undefined;

  constructor(
    readonly part: Part,
    cause: Problem,
  ) {
    super(`${part} is away`, { cause });
    this.retryAfter = cause.retryAfter;
  }
}

export function partOf(path: string): Part {
  const part = /^\/api\/([a-z]+)\//.exec(path)?.[1];
  return part === 'enrollment' || part === 'credentials' || part === 'notifications' ? part : 'admin';
}

/** Said by the proxy in place of a service, or by a service that cannot work; other 50x name their own trouble. */
export function away(problem: Problem): boolean {
  const unnamed = problem.type === 'about:blank';
  return [502, 503, 504].includes(problem.status) && (unnamed || problem.is('unavailable'));
}
