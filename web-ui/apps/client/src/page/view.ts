import { element } from '@selfenroll/page';

export type View = 'unsupported' | 'ask' | 'terms' | 'steps' | 'device' | 'leaving' | 'gone';

const STEPS: Readonly<Record<View, string>> = {
  unsupported: 'credentials',
  ask: 'credentials',
  terms: 'enroll',
  steps: 'enroll',
  device: 'connected',
  leaving: 'connected',
  gone: 'credentials',
};

/** Shows one view and moves there, so that whoever hears the page knows it has changed. */
export function show(view: View, focus = true): void {
  const changed = element(view).hidden;
  for (const section of document.querySelectorAll<HTMLElement>('[data-view]'))
    section.hidden = section.id !== view;
  document.body.dataset.step = STEPS[view];
  for (const item of document.querySelectorAll<HTMLElement>('.journey [data-step]'))
    if (item.dataset.step === STEPS[view]) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
  if (!changed || !focus) return;
  element(view).querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  scrollTo(0, 0);
}
