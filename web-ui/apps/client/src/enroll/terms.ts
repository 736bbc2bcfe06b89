import type { PublicSite } from '@selfenroll/api';
import { element } from '@selfenroll/page';
import { say } from '../language/texts.ts';
import { show } from '../page/view.ts';

/** Shows the site's terms and waits for the word of the person. */
export function askTerms(site: PublicSite): Promise<boolean> {
  say(element('terms-heading'), 'terms.heading', { site: site.name });
  const words = element('terms-text');
  words.textContent = site.terms?.text ?? '';
  words.tabIndex = 0; // long terms scroll, by keyboard too
  show('terms');
  return new Promise((decided) => {
    element('accept').onclick = () => {
      show('steps');
      decided(true);
    };
    element('decline').onclick = () => decided(false);
  });
}
