import { createContext, type ReactNode, useContext } from 'react';
import { useMatch } from 'react-router';
import { api } from '../api/api.ts';
import type { Site } from '../api/types.ts';
import { useLoad } from '../list/useLoad.ts';

interface CurrentSite {
  /** From the address; undefined outside the sites. */
  id: string | undefined;
  site: Site | undefined;
  error: unknown;
  reload: () => void;
  set: (site: Site) => void;
}

const Context = createContext<CurrentSite | undefined>(undefined);

/** Loads the site that the address names, once for the navigation and every page in it. */
export function CurrentSiteProvider({ children }: { children: ReactNode }) {
  const id = useMatch('/sites/:siteId/*')?.params.siteId;
  const { data, error, reload, set } = useLoad<Site | undefined>(`site ${id ?? ''}`, async (signal) =>
    id === undefined ? undefined : api.get<Site>(`/api/admin/v1/sites/${encodeURIComponent(id)}`, { signal }),
  );
  return <Context value={{ id, site: data, error, reload, set }}>{children}</Context>;
}

export function useCurrentSite(): CurrentSite {
  return (
    useContext(Context) ?? {
      id: undefined,
      site: undefined,
      error: undefined,
      reload: () => {},
      set: () => {},
    }
  );
}

/** For pages inside `SiteArea`, which shows them only with their site. */
export function useSite(): Site {
  const { site } = useCurrentSite();
  if (!site) throw new Error('No site');
  return site;
}
