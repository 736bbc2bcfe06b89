import type { Webhook } from '../api/types.ts';

export const hooksPath = (siteId: string) => `/api/admin/v1/sites/${siteId}/webhooks`;

export interface HookDraft {
  name: string;
  url: string;
  /** Empty: all. */
  types: string[];
}

export function draftOf({ name, url, types }: Webhook): HookDraft {
  return { name, url, types };
}

/** The body that stores a webhook with these changes. */
export function changed(hook: Webhook, change: Partial<HookDraft & Pick<Webhook, 'status'>>) {
  const { name, url, types, status } = { ...hook, ...change };
  return { name: name.trim(), url: url.trim(), types, status };
}
