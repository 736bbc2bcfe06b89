import type { Summary } from '../api/types.ts';
import { ended } from '../enrollments/stages.ts';

export interface Figure {
  name: 'requests' | 'underway' | 'rejected' | 'connected';
  /** Undefined until it is known. */
  value: number | undefined;
  /** Where it can be looked at, from the site's overview. */
  path: string;
}

export function figures(summary: Summary | undefined): Figure[] {
  const sum = (of: (stage: string) => boolean) =>
    summary &&
    Object.entries(summary.byStage)
      .filter(([stage]) => of(stage))
      .reduce((total, [, count]) => total + count, 0);
  return [
    { name: 'requests', value: summary?.requests, path: 'enrollments' },
    { name: 'underway', value: sum((stage) => !ended(stage)), path: 'enrollments' },
    { name: 'rejected', value: sum((stage) => stage === 'REJECTED'), path: 'enrollments?stage=REJECTED' },
    { name: 'connected', value: summary?.devicesConnected, path: 'devices?status=CONNECTED' },
  ];
}
