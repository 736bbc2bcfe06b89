import type { Clock } from '../texts/clock.ts';
import { known, type Translate } from '../texts/texts.ts';
import type { Step } from './timeline.ts';

type Say = (value: unknown, t: Translate, clock: Clock) => string | undefined;

const text: Say = (value) =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

const time: Say = (value, _, clock) => (typeof value === 'string' ? clock.dateTime(value) : undefined);

/** A value from a list that this version may not know whole: in words, else as it came. */
const coded =
  (keyOf: (value: string) => string): Say =>
  (value, t, clock) => {
    const key = typeof value === 'string' ? known(keyOf(value)) : undefined;
    return key ? t(key) : text(value, t, clock);
  };

/** Which details of an event are worth telling, in this order; everything else is for the API. */
const TOLD: readonly [field: string, say: Say][] = [
  ['reason', coded((value) => `reason.${value}`)],
  ['recipient', text],
  ['attempts', text],
  ['failedAttempts', text],
  ['nextAttemptAt', time],
  ['issuedBy', text],
  ['handOver', coded((value) => `credentials.handOver.${value}`)],
  ['expiresAt', time],
  ['name', text],
  ['platform', coded((value) => `platform.${value}`)],
  ['manufacturer', text],
  ['model', text],
  ['osVersion', text],
  ['serialNumber', text],
  ['ownership', coded((value) => `ownership.${value}`)],
  ['revokedBy', coded((value) => `revokedBy.${value}`)],
  ['retiredBy', coded((value) => `retiredBy.${value}`)],
];

export function details(step: Step, t: Translate, clock: Clock): { term: string; value: string }[] {
  return TOLD.flatMap(([field, say]) => {
    const value = say(step.detail[field], t, clock);
    const term = known(`detail.${field}`);
    return value === undefined || term === undefined ? [] : [{ term: t(term), value }];
  });
}
