import type { ApiToken, AuditEntry, DeadLetter, Page, Webhook } from '../../src/api/types.ts';
import { created, done, found, invalid, ok, paged, Refused, unchanged } from './answers.ts';
import type { Call, Route } from './routes.ts';
import { siteOf } from './sites.ts';
import { ago, id } from './store.ts';

const ADMIN = '/api/admin/v1';
const HOOKS = `${ADMIN}/sites/([^/]+)/webhooks`;
const HOOK = `${HOOKS}/([^/]+)`;
const DELIVERY = `${HOOK}/deliveries/([^/]+)`;

export const HOOK_TYPES = [
  'credential.issued.v1',
  'credential.redeemed.v1',
  'device.connected.v1',
  'device.enrolled.v1',
  'device.retired.v1',
  'enrollment.rejected.v1',
];

function matching({ store, query }: Call): AuditEntry[] {
  const starts = (value: string | null | undefined, name: string) =>
    (value ?? '').toLowerCase().startsWith((query.get(name) ?? '').toLowerCase());
  const wanted = query.get('action') ?? '';
  return store.audit.filter(
    (entry) =>
      (!query.get('site') || entry.siteId === query.get('site')) &&
      starts(entry.actor.name, 'actor') &&
      starts(entry.target?.label, 'q') &&
      (wanted === '' || entry.action === wanted || entry.action.startsWith(`${wanted}.`)) &&
      entry.at >= (query.get('from') ?? '') &&
      (!query.get('to') || entry.at < (query.get('to') ?? '')),
  );
}

const hook = ({ store, path }: Call) => found(store.webhooks.find((each) => each.id === path[1]));
const deliveriesOf = (call: Call) =>
  call.store.hookDeliveries.filter(({ webhookId }) => webhookId === hook(call).id);
const delivery = (call: Call) => found(deliveriesOf(call).find((each) => each.id === call.path[2]));

function send(call: Call, type: string, body: unknown): void {
  call.store.hookDeliveries.unshift({
    id: id(),
    webhookId: hook(call).id,
    eventId: id(),
    type,
    state: 'DELIVERED',
    attempts: 1,
    nextAttemptAt: null,
    lastStatus: 204,
    lastProblem: null,
    createdAt: ago(0),
    deliveredAt: ago(0),
    body: JSON.stringify(body),
  });
}

function platform({ admin }: Call): void {
  if (admin.role !== 'platform-administrator') throw new Refused(403, 'forbidden', 'Forbidden');
}

const DAY = 24 * 60;

/** Sends the event of a dead letter again, for every letter about it, as far as Kafka would. */
function replay({ store, path }: Call): Page<DeadLetter> {
  const letter = found(store.deadLetters.find((each) => each.id === path[0]));
  if (letter.recordedAt < ago(7 * DAY))
    throw new Refused(410, 'event-no-longer-kept', 'The event is no longer kept');
  if (letter.topic === 'selfenroll.site')
    throw new Refused(409, 'state-not-replayed', 'A state is not sent again');
  const items = store.deadLetters.filter((each) => each.eventId === letter.eventId);
  for (const each of items) each.replayedAt = ago(0);
  return { items, next: null };
}

/** Audit, dead letters, API tokens and webhooks. */
export const OBSERVING: Route[] = [
  ['GET', `${ADMIN}/audit`, (call) => ok(paged(matching(call), call.query))],
  [
    'GET',
    `${ADMIN}/audit.csv`,
    (call) => ({
      status: 200,
      body: Buffer.from(
        `id,action\r\n${matching(call)
          .map((entry) => `${entry.id},${entry.action}\r\n`)
          .join('')}`,
      ),
      headers: { 'content-type': 'text/csv' },
    }),
  ],
  [
    'GET',
    `${ADMIN}/audit/verification`,
    ({ store }) => ok({ ok: true, entries: store.audit.length, firstBroken: null, lastHash: 'ab12' }),
  ],
  [
    'GET',
    `${ADMIN}/dead-letters`,
    (call) => {
      platform(call);
      return ok(paged(call.store.deadLetters, call.query));
    },
  ],
  [
    'POST',
    `${ADMIN}/dead-letters/([^/]+)/replay`,
    (call) => {
      platform(call);
      return ok(replay(call));
    },
  ],
  ['GET', `${ADMIN}/api-tokens`, ({ store, query }) => ok(paged(store.apiTokens, query))],
  [
    'POST',
    `${ADMIN}/api-tokens`,
    ({ store, admin, body }) => {
      const made: ApiToken = {
        id: id(),
        name: body.name,
        role: body.role,
        sites: body.sites,
        createdBy: admin.email,
        createdAt: ago(0),
        expiresAt: ago(-1440 * body.lifeDays),
        lastUsedAt: null,
        status: 'ACTIVE',
      };
      store.apiTokens.unshift(made);
      return created({ ...made, token: 'selfenroll_Zm9yIHRlc3RzIG9ubHksIG5vdCBhIHNlY3JldA' });
    },
  ],
  [
    'DELETE',
    `${ADMIN}/api-tokens/([^/]+)`,
    ({ store, path }) => {
      found(store.apiTokens.find((token) => token.id === path[0])).status = 'REVOKED';
      return done;
    },
  ],
  ['GET', `${ADMIN}/webhook-types`, () => ok({ items: HOOK_TYPES, next: null })],
  [
    'GET',
    HOOKS,
    (call) =>
      ok({ items: call.store.webhooks.filter(({ siteId }) => siteId === siteOf(call).id), next: null }),
  ],
  [
    'POST',
    HOOKS,
    (call) => {
      const { name, url, types } = call.body;
      if (url.includes('//10.')) throw invalid('url', 'leads into a private network');
      const made: Webhook = {
        id: id(),
        siteId: siteOf(call).id,
        name,
        url,
        types,
        status: 'ACTIVE',
        createdAt: ago(0),
        lastDeliveryAt: null,
        lastStatus: null,
        failuresInARow: 0,
        version: 0,
      };
      call.store.webhooks.push(made);
      return created({ ...made, secret: 'whsec_Zm9yIHRlc3RzIG9ubHk' });
    },
  ],
  ['GET', HOOK, (call) => ok(hook(call))],
  [
    'PUT',
    HOOK,
    (call) => {
      unchanged(call.version, hook(call));
      return ok(Object.assign(hook(call), call.body, { version: hook(call).version + 1 }));
    },
  ],
  [
    'DELETE',
    HOOK,
    (call) => {
      call.store.webhooks.splice(call.store.webhooks.indexOf(hook(call)), 1);
      return done;
    },
  ],
  ['POST', `${HOOK}/secret`, (call) => ok({ ...hook(call), secret: 'whsec_bmV3IG9uZQ' })],
  [
    'POST',
    `${HOOK}/test`,
    (call) => {
      send(call, 'webhook.test.v1', { type: 'webhook.test.v1', data: {} });
      return { status: 202 };
    },
  ],
  [
    'GET',
    `${HOOK}/deliveries`,
    (call) => {
      const state = call.query.get('state');
      return ok(
        paged(
          deliveriesOf(call).filter((each) => !state || each.state === state),
          call.query,
        ),
      );
    },
  ],
  ['GET', DELIVERY, (call) => ok(delivery(call))],
  [
    'POST',
    `${DELIVERY}/redelivery`,
    (call) => {
      Object.assign(delivery(call), { state: 'WAITING', nextAttemptAt: ago(0), deliveredAt: null });
      return { status: 202, body: delivery(call) };
    },
  ],
];
