import { useRef, useState } from 'react';

export interface Chunks {
  total: number;
  done: number;
  busy: boolean;
  problem: unknown;
  /** Works through the items piece by piece; true when all is done. After a failure it goes on where it stopped. */
  run: <T>(
    items: readonly T[],
    size: number,
    call: (piece: readonly T[]) => Promise<unknown>,
  ) => Promise<boolean>;
}

/** Long work in pieces of what a service takes at once, one after the other. */
export function useChunks(): Chunks {
  const [state, setState] = useState<Omit<Chunks, 'run'>>({
    total: 0,
    done: 0,
    busy: false,
    problem: undefined,
  });
  const reached = useRef(0);
  return {
    ...state,
    run: async (items, size, call) => {
      const told = { total: items.length, problem: undefined };
      try {
        while (reached.current < items.length) {
          setState({ ...told, done: reached.current, busy: true });
          const piece = items.slice(reached.current, reached.current + size);
          await call(piece);
          reached.current += piece.length;
        }
        setState({ ...told, done: reached.current, busy: false });
        return true;
      } catch (problem) {
        setState({ total: items.length, done: reached.current, busy: false, problem });
        return false;
      }
    },
  };
}
