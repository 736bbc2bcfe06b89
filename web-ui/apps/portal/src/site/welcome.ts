import type { ApiClient, PublicSite } from '@selfenroll/api';
import { element } from '@selfenroll/page';
import { siteOf } from '../enroll/link.ts';
import { say } from '../language/texts.ts';
import { showBranding } from './branding.ts';

/**
 * The portal as reached by a site's own link or printed code: its name, logo and colour, so that people see that they
 * are at the right place. The PIN alone decides about the site; without an answer the page stays as it is.
 */
export async function welcome(api: ApiClient): Promise<void> {
  const slug = siteOf(new URL(location.href));
  if (slug === undefined) return;
  try {
    const site = await api.get<PublicSite>(`/api/enrollment/v1/sites/${slug}`);
    showBranding(site.branding);
    say(element('site'), 'enroll.site', { site: site.name });
    element('site').hidden = false;
  } catch {
    // no such site, or nobody to ask: the form works without
  }
}
