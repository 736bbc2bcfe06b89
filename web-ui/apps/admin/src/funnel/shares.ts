import type { Funnel, FunnelStep } from '../api/types.ts';

export interface Share {
  step: FunnelStep;
  count: number;
  /** Of those who began, from 0 to 1. */
  ofAll: number;
  /** Of those who reached the step before, from 0 to 1. */
  ofBefore: number;
  /** How many of the step before did not come here. */
  lost: number;
}

/** How many reach each step, compared with the first and with the one before. */
export function shares(steps: Funnel['steps']): Share[] {
  const most = Math.max(0, ...steps.map(({ count }) => count));
  return steps.map(({ step, count }, index) => {
    const before = steps[index - 1]?.count ?? count;
    return {
      step,
      count,
      ofAll: most === 0 ? 0 : count / most,
      ofBefore: before === 0 ? 0 : Math.min(1, count / before),
      lost: Math.max(0, before - count),
    };
  });
}
