import { useState } from 'react';
import type { Page } from '../api/types.ts';

/** As many as a service gives at once. */
const MOST_AT_ONCE = 200;

export interface Selection<T> {
  items: readonly T[];
  has: (item: T) => boolean;
  toggle: (items: readonly T[], on: boolean) => void;
  clear: () => void;
  /** How many were found so far, while everything that matches is being selected. */
  gathering: number | undefined;
  /** Selects what matches the filters on every page. */
  gather: (load: (cursor: string | undefined, limit: number) => Promise<Page<T>>) => Promise<void>;
}

/** Chosen rows of a list, over its pages; nothing once the filters, and so `key`, change. */
export function useSelection<T>(key: string, idOf: (item: T) => string): Selection<T> {
  const [state, setState] = useState<{ key: string; chosen: ReadonlyMap<string, T> }>({
    key,
    chosen: new Map(),
  });
  const [gathering, setGathering] = useState<number>();
  const chosen: ReadonlyMap<string, T> = state.key === key ? state.chosen : new Map();
  const set = (next: ReadonlyMap<string, T>) => setState({ key, chosen: next });

  return {
    items: [...chosen.values()],
    has: (item) => chosen.has(idOf(item)),
    toggle: (items, on) => {
      const next = new Map(chosen);
      for (const item of items) {
        if (on) next.set(idOf(item), item);
        else next.delete(idOf(item));
      }
      set(next);
    },
    clear: () => set(new Map()),
    gathering,
    gather: async (load) => {
      const found = new Map<string, T>();
      setGathering(0);
      try {
        let cursor: string | undefined;
        do {
          const page: Page<T> = await load(cursor, MOST_AT_ONCE);
          for (const item of page.items) found.set(idOf(item), item);
          setGathering(found.size);
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        set(found);
      } finally {
        setGathering(undefined);
      }
    },
  };
}
