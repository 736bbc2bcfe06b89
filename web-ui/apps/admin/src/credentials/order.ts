import type { ShownCredential } from '../api/types.ts';

/** Somebody who gets a credential. */
export interface Recipient {
  id: string;
  email: string;
}

/** What the page that makes credentials is opened with; kept by the browser's history, so that a reload has it. */
export interface Order {
  users: Recipient[];
  /** Repeating a batch makes nothing twice. */
  batchId: string;
}

/** As many users as the service takes at once. */
export const PIECE = 500;
/** As many as can be handed over by hand. */
export const MOST_SHOWN = 50;
export const LEAST_LIFE = 10;
export const MOST_LIFE = 1440;

export function orderOf(state: unknown): Order | undefined {
  const { users, batchId } = (state ?? {}) as Partial<Order>;
  return Array.isArray(users) && users.length > 0 && typeof batchId === 'string'
    ? { users, batchId }
    : undefined;
}

/** For `navigate`: makes credentials for these users, each once. */
export function order(users: readonly { id: string; email: string }[]): { state: Order } {
  const once = new Map(users.map(({ id, email }) => [id, { id, email }]));
  return { state: { users: [...once.values()], batchId: crypto.randomUUID() } };
}

/** What has been made so far. */
export interface Made {
  count: number;
  /** With their passwords, when they are handed over by hand. */
  shown: ShownCredential[];
  skipped: { email: string; reason: string }[];
}

export const NOTHING_MADE: Made = { count: 0, shown: [], skipped: [] };
