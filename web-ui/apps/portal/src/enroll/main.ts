import { ApiClient, type PublicSite } from '@selfenroll/api';
import { startLanguage } from '../language/texts.ts';
import { element } from '../page/element.ts';
import { atStep } from '../page/journey.ts';
import { offerCopies } from './copy.ts';
import { Guide } from './guide.ts';
import { siteOf, userOf } from './link.ts';
import { platformOf } from './platform.ts';
import { State } from './state.ts';

await startLanguage();
const api = new ApiClient();
const state = new State(() => void load());
atStep('enroll');
element('server').textContent = location.origin;
offerCopies();
await load();

/** Only reads: opening the page, however often and by whomever, changes nothing. */
async function load(): Promise<void> {
  const slug = siteOf(new URL(location.href));
  if (slug === undefined) return state.unknown();
  state.loading();
  try {
    const site = await api.get<PublicSite>(`/api/enrollment/v1/sites/${slug}`);
    const guide = new Guide(site, platformOf(navigator));
    const user = () => guide.user(userOf(new URL(location.href)));
    addEventListener('hashchange', user);
    user();
    state.hide();
    guide.show();
  } catch (error) {
    state.failed(error);
  }
}
