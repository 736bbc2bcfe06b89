import { Problem } from '@selfenroll/api';
import { useState } from 'react';

export interface Conflicting<E> {
  /** What the thing has become meanwhile; undefined while nobody else changed it. */
  theirs: E | undefined;
  /** Runs a call that carries `ifMatch(version)`; undefined when somebody else was faster, `theirs` then says how. */
  guard: <T>(call: () => Promise<T>) => Promise<T | undefined>;
  clear: () => void;
}

/** For saving what others may be editing, too: shows `Conflict` while there is `theirs`. */
export function useConflict<E>(): Conflicting<E> {
  const [theirs, setTheirs] = useState<E>();
  return {
    theirs,
    guard: async (call) => {
      try {
        const result = await call();
        setTheirs(undefined);
        return result;
      } catch (error) {
        const current = changedMeanwhile<E>(error);
        if (current === undefined) throw error;
        setTheirs(current);
        return undefined;
      }
    },
    clear: () => setTheirs(undefined),
  };
}

/** What a refusal with 412 says the thing has become. */
export function changedMeanwhile<E>(error: unknown): E | undefined {
  const current = error instanceof Problem && error.is('changed-meanwhile') ? error.body.current : undefined;
  return (current ?? undefined) as E | undefined;
}
