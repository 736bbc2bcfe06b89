import { useState } from 'react';
import { type FieldProblems, fieldProblems } from '../api/fields.ts';

export interface Save {
  busy: boolean;
  /** Message by field: what the form itself found, or what the service refused. */
  fields: Record<string, string>;
  /** What went wrong beyond the fields. */
  problem: unknown;
  /** Takes what the form found; true when nothing is wrong. */
  check: (wrong: Record<string, string>) => boolean;
  /** Runs a call; undefined when it was refused, then `fields` and `problem` say why. */
  run: <T>(call: () => Promise<T>) => Promise<T | undefined>;
  reset: () => void;
}

/** Saving a form whose fields have these names. The first refused field gets the focus. */
export function useSave(known: readonly string[]): Save {
  const [busy, setBusy] = useState(false);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<unknown>();

  const show = (wrong: FieldProblems, error: unknown) => {
    setFields(wrong.fields);
    setProblem(wrong.complete ? undefined : error);
    if (Object.keys(wrong.fields).length > 0) focusFirstInvalid();
  };

  return {
    busy,
    fields,
    problem,
    check: (wrong) => {
      const clean = Object.keys(wrong).length === 0;
      show({ fields: wrong, rest: [], complete: true }, undefined);
      return clean;
    },
    run: async (call) => {
      setBusy(true);
      try {
        const result = await call();
        setFields({});
        setProblem(undefined);
        return result;
      } catch (error) {
        show(fieldProblems(error, known), error);
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    reset: () => {
      setFields({});
      setProblem(undefined);
    },
  };
}

function focusFirstInvalid(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const scope = document.querySelector('[role="dialog"]') ?? document;
      scope.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }),
  );
}
