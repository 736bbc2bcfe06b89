import { useCallback, useEffect, useRef, useState } from 'react';
import { Poller } from './poller.ts';

export interface Loaded<T> {
  data: T | undefined;
  /** Why the last try failed; older data may still be there. */
  error: unknown;
  loading: boolean;
  reload: () => void;
  set: (data: T) => void;
}

interface State<T> {
  key: string;
  data?: T;
  error?: unknown;
}

/**
 * Loads what `key` names, again when the key changes and, with `every`, again and again while the page is seen
 * (milliseconds). An answer that equals the last one causes no new rendering.
 */
export function useLoad<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  every?: number,
): Loaded<T> {
  const [state, setState] = useState<State<T>>({ key });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a wish to load again
  useEffect(() => {
    const abort = new AbortController();
    const take = async () => {
      try {
        const data = await latest.current(abort.signal);
        if (!abort.signal.aborted) setState((old) => merged(old, { key, data }));
      } catch (error) {
        if (abort.signal.aborted) return;
        setState((old) => (old.key === key ? { ...old, error } : { key, error }));
        throw error;
      }
    };
    take().catch(() => undefined);
    const poller = every === undefined ? undefined : new Poller(take, every, document);
    poller?.start();
    return () => {
      poller?.stop();
      abort.abort();
    };
  }, [key, every, round]);

  const fresh = state.key === key;
  const data = fresh ? state.data : undefined;
  const error = fresh ? state.error : undefined;
  return {
    data,
    error,
    loading: data === undefined && error === undefined,
    reload: useCallback(() => setRound((n) => n + 1), []),
    set: useCallback((next: T) => setState({ key, data: next }), [key]),
  };
}

function merged<T>(old: State<T>, next: State<T>): State<T> {
  const same =
    old.key === next.key && old.error === undefined && JSON.stringify(old.data) === JSON.stringify(next.data);
  return same ? old : next;
}
