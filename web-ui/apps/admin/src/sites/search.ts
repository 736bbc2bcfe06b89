import { api } from '../api/api.ts';
import type { Page, Site } from '../api/types.ts';

const MOST_AT_ONCE = 200;

/** The service lists sites but does not search them: an installation has few, so all are looked through here. */
export async function searchSites(q: string, signal: AbortSignal): Promise<Page<Site>> {
  const wanted = q.trim().toLowerCase();
  const items: Site[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Site> = await api.get('/api/admin/v1/sites', {
      query: { cursor, limit: MOST_AT_ONCE },
      signal,
    });
    items.push(...page.items.filter(({ name, slug }) => `${name}\n${slug}`.toLowerCase().includes(wanted)));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return { items };
}
