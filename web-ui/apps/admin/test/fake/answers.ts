import type { Page } from '../../src/api/types.ts';

export interface Answer {
  status: number;
  /** A buffer goes as it is, everything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const done: Answer = { status: 204 };

/** A refusal, as the services send it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly more: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(title);
  }
}

export const notFound = () => new Refused(404, 'not-found', 'Not found');

/** What If-Match gets when the thing has another version by now. */
export function unchanged<T extends { version: number }>(expected: number | undefined, current: T): void {
  if (expected === undefined || expected === current.version) return;
  const detail = 'Look at what changed and save again.';
  throw new Refused(412, 'changed-meanwhile', 'This was changed meanwhile', { detail, current });
}

export function invalid(field: string, message: string): Refused {
  return new Refused(400, 'invalid-request', 'The request is not valid', {
    violations: [{ field, message }],
  });
}

/** One page of a list; the cursor is the index of its first item. */
export function paged<T>(items: readonly T[], query: URLSearchParams): Page<T> {
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? 50);
  return { items: items.slice(from, to), next: to < items.length ? String(to) : null };
}

export function found<T>(item: T | undefined): T {
  if (item === undefined) throw notFound();
  return item;
}
