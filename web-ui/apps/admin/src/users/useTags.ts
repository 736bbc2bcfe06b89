import { api } from '../api/api.ts';
import type { TagCount } from '../api/types.ts';
import { useLoad } from '../list/useLoad.ts';

/** The tags that users of the site have, the most used first; none while they are not known. */
export function useTags(siteId: string): readonly string[] {
  const tags = useLoad(`tags ${siteId}`, (signal) =>
    api.get<{ items: TagCount[] }>(`/api/admin/v1/sites/${siteId}/user-tags`, { signal }),
  );
  return tags.data?.items.map(({ tag }) => tag) ?? [];
}
