export type Step = 'request' | 'mail' | 'enroll';

/** Marks in the list of steps where the reader is. */
export function atStep(step: Step): void {
  document.body.dataset.step = step;
  for (const item of document.querySelectorAll<HTMLElement>('.journey [data-step]'))
    if (item.dataset.step === step) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
}
