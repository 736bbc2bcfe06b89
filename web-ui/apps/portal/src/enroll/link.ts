const SLUG = /^[a-z0-9](-?[a-z0-9]){1,30}$/;
const USER = /^[0-9a-z]{4,32}@[a-z0-9-]{2,31}$/i;
/** App stores and device managers; never a scheme that runs a script. */
const SCHEMES = [
  'https:',
  'http:',
  'market:',
  'itms-apps:',
  'itms-services:',
  'ms-windows-store:',
  'ms-device-enrollment:',
];

/** Schemes that run something in the page, read files or lead to no app at all. */
const NO_APP = /^(javascript|vbscript|data|blob|file|filesystem|about|view-source|ws|wss|http|ftp|mailto):/;

/** The site's slug from `/enroll/<slug>` or `?site=<slug>`, at the portal's own address also from `#<slug>`. */
export function siteOf(url: URL): string | undefined {
  const hash = url.pathname === '/' ? url.hash.slice(1) : '';
  const named = /^\/enroll\/([^/]+)\/?$/.exec(url.pathname)?.[1] ?? url.searchParams.get('site') ?? hash;
  const slug = named.toLowerCase();
  return SLUG.test(slug) ? slug : undefined;
}

/** The user name from `#user=<name>`; anything that does not look like one is not shown. */
export function userOf(url: URL): string | undefined {
  const user = new URLSearchParams(url.hash.slice(1)).get('user')?.trim() ?? '';
  return USER.test(user) ? user : undefined;
}

/** The address of a client when it is one that a page may link to. */
export function safeLink(address: string | null | undefined): string | undefined {
  try {
    return address && SCHEMES.includes(new URL(address).protocol) ? address : undefined;
  } catch {
    return undefined; // not an absolute address
  }
}

/** The link that an installed client answers to, with the user name in its fragment; nothing else may go along. */
export function appLink(address: string | null | undefined, user: string | undefined): string | undefined {
  try {
    if (!address || NO_APP.test(new URL(address).protocol)) return undefined;
    return user === undefined || address.includes('#')
      ? address
      : `${address}#user=${encodeURIComponent(user)}`;
  } catch {
    return undefined;
  }
}

/** The client that needs no installation. */
export function browserClient(user: string | undefined): string {
  return user === undefined ? '/client/' : `/client/#${user}`;
}
