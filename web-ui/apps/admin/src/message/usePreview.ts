import { useEffect, useState } from 'react';
import { api } from '../api/api.ts';
import type { Finding, Preview } from '../api/types.ts';
import { type Draft, findingsOf } from './templates.ts';

const PAUSE = 400;

export interface PreviewState {
  /** The last draft that could be shown; stays while a newer one is refused. */
  preview: Preview | undefined;
  findings: Finding[];
  error: unknown;
  /** The preview is older than what is typed. */
  stale: boolean;
}

const NOTHING: PreviewState = { preview: undefined, findings: [], error: undefined, stale: true };

/** Shows a draft as the service would send it, a moment after the last key. */
export function usePreview(siteId: string, kind: string, language: string, { subject, body }: Draft) {
  const [state, setState] = useState<PreviewState>(NOTHING);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a wish to try again
  useEffect(() => {
    let current = true;
    setState((old) => (old.stale ? old : { ...old, stale: true }));
    const timer = setTimeout(() => {
      api.post<Preview>('/api/notifications/v1/previews', { siteId, kind, language, subject, body }).then(
        (preview) => current && setState({ preview, findings: [], error: undefined, stale: false }),
        (error) => {
          if (!current) return;
          const findings = findingsOf(error);
          setState((old) => ({
            preview: old.preview,
            findings: findings ?? [],
            error: findings ? undefined : error,
            stale: findings === undefined,
          }));
        },
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [siteId, kind, language, subject, body, round]);

  return { ...state, retry: () => setRound((n) => n + 1) };
}
