import { ApiClient, type PublicSite } from '@selfenroll/api';
import { element, platformOf } from '@selfenroll/page';
import { startLanguage } from '../language/texts.ts';
import { atStep } from '../page/journey.ts';
import { showBranding } from '../site/branding.ts';
import { offerCopies } from './copy.ts';
import { Guide } from './guide.ts';
import { siteOf, userOf } from './link.ts';
import { Opening } from './opening.ts';
import { State } from './state.ts';

startLanguage();
const api = new ApiClient();
const state = new State(() => void load());
atStep('enroll');
element('server').textContent = location.origin;
offerCopies();
performance.mark('interactive');
await load();

/** Reads, and tells that it was opened: that, however often and by whomever, uses nothing up. */
async function load(): Promise<void> {
  const slug = siteOf(new URL(location.href));
  if (slug === undefined) return state.unknown();
  state.loading();
  try {
    const site = await api.get<PublicSite>(`/api/enrollment/v1/sites/${slug}`);
    const guide = new Guide(site, platformOf(navigator));
    const opening = new Opening(api, slug);
    const user = () => {
      const name = userOf(new URL(location.href));
      guide.user(name);
      opening.tell(name);
    };
    addEventListener('hashchange', user);
    user();
    showBranding(site.branding);
    state.hide();
    guide.show();
  } catch (error) {
    state.failed(error);
  }
}
