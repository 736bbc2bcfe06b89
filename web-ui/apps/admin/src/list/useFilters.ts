import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

export interface Filtering<N extends string> {
  values: Readonly<Record<N, string>>;
  /** Sets one filter; empty takes it away. */
  set: Readonly<Record<N, (value: string) => void>>;
  /** Sets several at once. */
  change: (changes: Partial<Record<N, string>>) => void;
  clear: () => void;
  /** True when any filter is set. */
  active: boolean;
  /** Changes whenever a filter does. */
  key: string;
}

/** The filters of a list, kept in the address so that a filtered list can be linked to and come back to. */
export function useFilters<const N extends string>(names: readonly N[]): Filtering<N> {
  const [parameters, setParameters] = useSearchParams();
  const joined = names.join(' ');
  return useMemo(() => {
    const all = joined.split(' ') as N[];
    const values = Object.fromEntries(all.map((name) => [name, parameters.get(name) ?? '']));
    const change = (changes: Partial<Record<N, string>>) =>
      setParameters(
        (old) => {
          const next = new URLSearchParams(old);
          for (const [name, value] of Object.entries<string | undefined>(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    return {
      values: values as Record<N, string>,
      set: Object.fromEntries(
        all.map((name) => [name, (value: string) => change({ [name]: value } as Partial<Record<N, string>>)]),
      ) as Record<N, (value: string) => void>,
      change,
      clear: () => change(Object.fromEntries(all.map((name) => [name, ''])) as Partial<Record<N, string>>),
      active: all.some((name) => values[name] !== ''),
      key: all.map((name) => values[name]).join('\n'),
    };
  }, [joined, parameters, setParameters]);
}
