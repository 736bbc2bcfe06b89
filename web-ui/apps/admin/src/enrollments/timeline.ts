import type { TimelineEvent } from '../api/types.ts';

/** The steps of a journey that goes well, by the event that says that the step was taken. */
export const JOURNEY = [
  'enrollment.requested',
  'enrollment.verified',
  'credential.issued',
  'delivery.queued',
  'delivery.sent',
  'credential.opened',
  'credential.redeemed',
  'device.enrolled',
  'device.connected',
] as const;

export type Outcome = 'done' | 'failed' | 'attention';

export interface Step {
  /** Event id, or the name of a step to come. */
  id: string;
  /** An event's type without its version. */
  name: string;
  outcome: Outcome | 'pending';
  at?: string;
  detail: Readonly<Record<string, unknown>>;
}

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  'enrollment.rejected': 'failed',
  'credential.expired': 'failed',
  'credential.revoked': 'failed',
  'credential.locked': 'failed',
  'credential.disowned': 'attention',
  'credential.reuse-attempted': 'attention',
  'credential.superseded': 'failed',
  'delivery.failed': 'failed',
  'delivery.bounced': 'failed',
  'delivery.expired': 'failed',
  'delivery.deferred': 'attention',
  'delivery.cancelled': 'attention',
  'device.retired': 'attention',
};

/** After these the journey does not go on. */
const ENDS: ReadonlySet<string> = new Set([
  'enrollment.rejected',
  'delivery.failed',
  'delivery.expired',
  'credential.expired',
  'credential.revoked',
  'credential.locked',
  'credential.superseded',
  'device.retired',
]);

/** What happened, oldest first, and then the steps that are still to come. */
export function steps(timeline: readonly TimelineEvent[]): Step[] {
  const happened = timeline.map((event): Step => {
    const name = event.type.replace(/\.v\d+$/, '');
    return {
      id: event.eventId,
      name,
      outcome: OUTCOMES[name] ?? 'done',
      at: event.at,
      detail: event.detail ?? {},
    };
  });
  const places = happened.map(({ name, at }) => ({
    place: JOURNEY.indexOf(name as (typeof JOURNEY)[number]),
    at,
  }));
  // Topics have no common order: events of the same moment are told in the order of the journey.
  const order = happened
    .map((step, index) => ({ step, index, place: places[index]?.place ?? -1 }))
    .sort((a, b) => {
      const time = Date.parse(a.step.at ?? '') - Date.parse(b.step.at ?? '');
      if (time !== 0) return time;
      return a.place >= 0 && b.place >= 0 ? a.place - b.place : a.index - b.index;
    })
    .map(({ step }) => step);
  if (order.some(({ name }) => ENDS.has(name))) return order;
  const farthest = Math.max(-1, ...places.map(({ place }) => place));
  const handedOver = happened.some(({ detail }) => detail.handOver === 'SHOW');
  const pending = JOURNEY.slice(farthest + 1)
    .filter((name) => !handedOver || !name.startsWith('delivery.'))
    .map((name): Step => ({ id: name, name, outcome: 'pending', detail: {} }));
  return [...order, ...pending];
}
