import { useState } from 'react';
import type { Page } from '../api/types.ts';
import { type Loaded, useLoad } from './useLoad.ts';

export const PAGE_SIZE = 25;

export interface Pages<T> extends Loaded<Page<T>> {
  /** From 1. */
  number: number;
  next: (() => void) | undefined;
  previous: (() => void) | undefined;
}

/** A list by cursor, page after page; back to the first page when `key` changes. Only the first page is live. */
export function usePages<T>(
  key: string,
  load: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
  every?: number,
): Pages<T> {
  const [trail, setTrail] = useState<{ key: string; cursors: string[] }>({ key, cursors: [] });
  const cursors = trail.key === key ? trail.cursors : [];
  const cursor = cursors.at(-1);
  const loaded = useLoad(
    `${key} ${cursor ?? ''}`,
    (signal) => load(cursor, signal),
    cursor ? undefined : every,
  );
  const following = loaded.data?.next;
  return {
    ...loaded,
    number: cursors.length + 1,
    next: following ? () => setTrail({ key, cursors: [...cursors, following] }) : undefined,
    previous: cursors.length > 0 ? () => setTrail({ key, cursors: cursors.slice(0, -1) }) : undefined,
  };
}
