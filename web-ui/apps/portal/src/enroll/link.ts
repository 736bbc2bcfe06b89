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

/** The site's slug from `/enroll/<slug>` or `?site=<slug>`. */
export function siteOf(url: URL): string | undefined {
  const named = /^\/enroll\/([^/]+)\/?$/.exec(url.pathname)?.[1] ?? url.searchParams.get('site') ?? '';
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
