import type { Page } from '../../src/api/types.ts';

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
