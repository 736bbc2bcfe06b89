import { element } from '@selfenroll/page';
import type { Step } from '../device/enrollment.ts';
import { say } from '../language/texts.ts';

/** Marks where the enrollment is: what is done, what goes on. */
export function progress(at: Step): void {
  let done = true;
  for (const item of document.querySelectorAll<HTMLElement>('#progress [data-progress]')) {
    const current = item.dataset.progress === at;
    done &&= !current;
    item.toggleAttribute('data-done', done);
    if (current) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
  }
  say(element('announced'), `steps.${at}`);
}
