import { describe, expect, test } from 'vitest';
import type { TimelineEvent } from '../../src/api/types.ts';
import { details } from '../../src/enrollments/details.ts';
import { ended, STAGES, stageTone } from '../../src/enrollments/stages.ts';
import { JOURNEY, steps } from '../../src/enrollments/timeline.ts';
import { clock } from '../../src/texts/clock.ts';
import { ENGLISH, known, translator } from '../../src/texts/texts.ts';

const event = (name: string, second: number, detail: Record<string, unknown> = {}): TimelineEvent => ({
  eventId: `${name}-${second}`,
  type: `${name}.v1`,
  at: new Date(Date.UTC(2026, 0, 1, 12, 0, second)).toISOString(),
  detail,
});
const names = (events: TimelineEvent[]) => steps(events).map(({ name, outcome }) => `${name} ${outcome}`);

describe('Steps of an enrollment', () => {
  test('what is still to come follows what happened', () => {
    expect(names([event('enrollment.requested', 0), event('enrollment.verified', 1)])).toEqual([
      'enrollment.requested done',
      'enrollment.verified done',
      'credential.issued pending',
      'delivery.queued pending',
      'delivery.sent pending',
      'credential.opened pending',
      'credential.redeemed pending',
      'device.enrolled pending',
      'device.connected pending',
    ]);
  });

  test('nothing is to come after a rejection, and the step says that it failed', () => {
    expect(names([event('enrollment.requested', 0), event('enrollment.rejected', 1)])).toEqual([
      'enrollment.requested done',
      'enrollment.rejected failed',
    ]);
  });

  test('nothing is to come once it is connected', () => {
    expect(
      steps(JOURNEY.map((name, second) => event(name, second))).every(({ outcome }) => outcome === 'done'),
    ).toBe(true);
  });

  test('a missed event does not appear as to come once a later one is there', () => {
    const after = names([event('enrollment.requested', 0), event('delivery.sent', 5)]);
    expect(after.slice(2)).toEqual([
      'credential.opened pending',
      'credential.redeemed pending',
      'device.enrolled pending',
      'device.connected pending',
    ]);
  });

  test('a credential that was handed over waits for no message', () => {
    expect(names([event('credential.issued', 0, { origin: 'ADMIN', handOver: 'SHOW' })])).toEqual([
      'credential.issued done',
      'credential.opened pending',
      'credential.redeemed pending',
      'device.enrolled pending',
      'device.connected pending',
    ]);
  });

  test('events of one moment are told in the order of the journey', () => {
    const shuffled = ['delivery.queued', 'enrollment.requested', 'credential.issued', 'enrollment.verified'];
    expect(
      steps(shuffled.map((name) => event(name, 0)))
        .slice(0, 4)
        .map(({ name }) => name),
    ).toEqual(JOURNEY.slice(0, 4));
  });
});

describe('Words', () => {
  test('every step and every stage has its words', () => {
    expect(JOURNEY.filter((name) => !known(`event.${name}`) || !known(`pending.${name}`))).toEqual([]);
    expect(STAGES.filter((stage) => !known(`status.stage.${stage}`))).toEqual([]);
  });

  test('details are told in words, and only those meant for people', () => {
    const [step] = steps([
      event('enrollment.rejected', 0, { reason: 'WRONG_PIN', pinId: 'x', sealedSecret: 'y' }),
    ]);
    expect(step && details(step, translator('en', ENGLISH), clock('en'))).toEqual([
      { term: 'Reason', value: 'The PIN is not the site’s' },
    ]);
  });

  test('a reason that this version does not know is shown as it came', () => {
    const [step] = steps([event('delivery.failed', 0, { reason: '550 5.1.1 unknown' })]);
    expect(step && details(step, translator('en', ENGLISH), clock('en'))[0]?.value).toBe('550 5.1.1 unknown');
  });

  test('an unknown stage counts as on its way', () => {
    expect([stageTone('NEW_STAGE'), ended('NEW_STAGE'), ended('CONNECTED'), ended('REJECTED')]).toEqual([
      'moving',
      false,
      true,
      true,
    ]);
  });
});
