import type { Credential, Device, Enrollment, Funnel, ShownCredential } from '../../src/api/types.ts';
import { created, done, found, ok, paged, Refused, unchanged } from './answers.ts';
import type { Call, Route } from './routes.ts';
import { ago, id, type Store } from './store.ts';

const ENROLLMENTS = '/api/admin/v1/enrollments';
const CREDENTIALS = '/api/credentials/v1/credentials';
const DEVICES = '/api/enrollment/v1/devices';

const has = (text: string | null | undefined, q: string | null) =>
  (text ?? '').toLowerCase().includes((q ?? '').toLowerCase());

/** True when every named filter of the query is absent or has the item's value. */
const fits = <T extends object>(item: T, query: URLSearchParams, names: Readonly<Record<string, keyof T>>) =>
  Object.entries(names).every(([name, field]) => !query.get(name) || query.get(name) === item[field]);

const within = (at: string, query: URLSearchParams) =>
  at >= (query.get('from') ?? '') && (!query.get('to') || at < (query.get('to') ?? ''));

function enrollments({ store, query }: Call): Enrollment[] {
  return store.enrollments
    .filter(
      (each) =>
        fits(each, query, { site: 'siteId', stage: 'stage' }) &&
        within(each.requestedAt, query) &&
        (query.get('unused') !== 'true' || each.stage === 'EXPIRED') &&
        (!query.get('deviceId') || each.device?.id === query.get('deviceId')) &&
        has(`${each.reference} ${each.email}`, query.get('q')),
    )
    .map(({ timeline: _, ...rest }) => rest);
}

const REACHED: readonly [Funnel['steps'][number]['step'], string][] = [
  ['REQUESTED', 'enrollment.requested'],
  ['VERIFIED', 'enrollment.verified'],
  ['CREDENTIAL_ISSUED', 'credential.issued'],
  ['MAIL_SENT', 'delivery.sent'],
  ['OPENED', 'credential.opened'],
  ['REDEEMED', 'credential.redeemed'],
  ['ENROLLED', 'device.enrolled'],
  ['CONNECTED', 'device.connected'],
];

/** Somebody who came to a later step was at the earlier ones, too. */
function funnel({ store, query }: Call): Funnel {
  const mine = store.enrollments.filter(
    (each) => fits(each, query, { site: 'siteId' }) && within(each.requestedAt, query),
  );
  const farthest = mine.map(({ timeline }) =>
    Math.max(...timeline.map(({ type }) => REACHED.findIndex(([, event]) => type.startsWith(event)))),
  );
  const stops = new Map<string, number>();
  for (const { stage, reason } of mine.filter((each) => each.stage !== 'CONNECTED')) {
    const key = `${stage}|${reason ?? ''}`;
    stops.set(key, (stops.get(key) ?? 0) + 1);
  }
  return {
    from: query.get('from') ?? ago(43_200),
    to: query.get('to') ?? ago(0),
    steps: REACHED.map(([step], place) => ({ step, count: farthest.filter((at) => at >= place).length })),
    medianSecondsToConnected: 372,
    stops: [...stops].map(([key, count]) => {
      const [stage = '', reason] = key.split('|');
      return { stage, reason: reason || null, count };
    }),
  };
}

function devices({ store, query }: Call): Device[] {
  return store.devices.filter(
    (each) =>
      fits(each, query, {
        site: 'siteId',
        status: 'status',
        platform: 'platform',
        ownership: 'ownership',
        userId: 'userId',
      }) &&
      (!query.get('tag') || each.tags.includes(query.get('tag') ?? '')) &&
      (!query.get('syncedBefore') || (each.lastSyncAt ?? '') < (query.get('syncedBefore') ?? '')) &&
      (!query.get('syncedAfter') || (each.lastSyncAt ?? '') > (query.get('syncedAfter') ?? '')) &&
      has(`${each.name} ${each.email} ${each.serialNumber}`, query.get('q')),
  );
}

const device = ({ store, path }: Call) => found(store.devices.find((each) => each.id === path[0]));

function retire(each: Device): void {
  each.status = 'RETIRED';
  each.retiredAt = ago(0);
}

const credential = ({ store, path }: Call) => found(store.credentials.find((each) => each.id === path[0]));

function issue(store: Store, like: Partial<Credential>): Credential {
  const minutes = like.lifeMinutes ?? 60;
  const made: Credential = {
    id: id(),
    siteId: '',
    userId: '',
    email: '',
    firstName: null,
    lastName: null,
    username: `n${String(store.credentials.length).padStart(5, '0')}@acme`,
    reference: null,
    state: 'ACTIVE',
    redeemedAt: null,
    failedAttempts: 0,
    origin: 'ADMIN',
    issuedBy: 'admin@acme.example',
    handOver: 'MAIL',
    tags: [],
    openedAt: null,
    revokedBy: null,
    ...like,
    lifeMinutes: minutes,
    issuedAt: ago(0),
    expiresAt: ago(-minutes),
  };
  store.credentials.unshift(made);
  return made;
}

function make({ store, body }: Call) {
  const items: ShownCredential[] = [];
  const skipped: { userId: string; reason: string }[] = [];
  for (const userId of body.userIds as string[]) {
    const user = store.users.find((each) => each.id === userId);
    const key = `${body.batchId} ${userId}`;
    const reason = !user
      ? 'unknown'
      : user.status === 'DISABLED'
        ? 'disabled'
        : store.batches.has(key)
          ? 'already-in-batch'
          : undefined;
    if (reason || !user) {
      skipped.push({ userId, reason: reason ?? '' });
      continue;
    }
    store.batches.add(key);
    const made = issue(store, {
      siteId: body.siteId,
      userId,
      email: user.email,
      firstName: user.firstName,
      lastName: user.lastName,
      handOver: body.handOver,
      tags: body.deviceTags ?? [],
      lifeMinutes: body.lifeMinutes,
    });
    items.push({ ...made, password: body.handOver === 'SHOW' ? 'K7QM-4X2P-9TT1Z' : null });
  }
  return created({ items, skipped });
}

/** Enrollments, credentials and devices. */
export const ENROLLING: Route[] = [
  ['GET', ENROLLMENTS, (call) => ok(paged(enrollments(call), call.query))],
  [
    'GET',
    `${ENROLLMENTS}/([^/]+)`,
    ({ store, path }) => ok(found(store.enrollments.find((each) => each.requestId === path[0]))),
  ],
  ['GET', '/api/admin/v1/funnel', (call) => ok(funnel(call))],
  ['GET', DEVICES, (call) => ok(paged(devices(call), call.query))],
  [
    'GET',
    `${DEVICES}.csv`,
    (call) => ({
      status: 200,
      body: Buffer.from(
        devices(call)
          .map(({ name }) => name)
          .join('\r\n'),
      ),
      headers: { 'content-type': 'text/csv' },
    }),
  ],
  [
    'POST',
    `${DEVICES}/retirements`,
    ({ store, body }) => {
      const chosen = store.devices.filter((each) => body.ids.includes(each.id));
      chosen.forEach(retire);
      return ok({ retired: chosen.map((each) => each.id), before: [] });
    },
  ],
  ['GET', `${DEVICES}/([^/]+)`, (call) => ok(device(call))],
  [
    'PUT',
    `${DEVICES}/([^/]+)/tags`,
    (call) => {
      const each = device(call);
      unchanged(call.version, each);
      return ok(Object.assign(each, { tags: call.body.tags, version: each.version + 1 }));
    },
  ],
  [
    'DELETE',
    `${DEVICES}/([^/]+)`,
    (call) => {
      retire(device(call));
      return done;
    },
  ],
  [
    'GET',
    CREDENTIALS,
    ({ store, query }) =>
      ok(
        paged(
          store.credentials.filter(
            (each) =>
              fits(each, query, { site: 'siteId', state: 'state', userId: 'userId', origin: 'origin' }) &&
              has(`${each.email} ${each.username}`, query.get('q')),
          ),
          query,
        ),
      ),
  ],
  ['POST', CREDENTIALS, make],
  [
    'POST',
    `${CREDENTIALS}/([^/]+)/revocation`,
    (call) => ok(Object.assign(credential(call), { state: 'REVOKED' })),
  ],
  [
    'POST',
    `${CREDENTIALS}/revocations`,
    ({ store, body }) => {
      const active = store.credentials.filter(
        ({ id: each, state }) => state === 'ACTIVE' && body.ids.includes(each),
      );
      for (const each of active) each.state = 'REVOKED';
      return ok({ revoked: active.map((each) => each.id), notActive: [] });
    },
  ],
  [
    'POST',
    `${CREDENTIALS}/([^/]+)/resends`,
    (call) => {
      const old = credential(call);
      const recent = call.store.credentials.some(
        (each) => each.userId === old.userId && each.origin === 'ADMIN' && each.issuedAt > ago(1),
      );
      if (recent)
        throw new Refused(
          429,
          'resend-too-soon',
          'It was sent a moment ago',
          { detail: 'Wait a minute between two messages to the same user.' },
          { 'retry-after': '42' },
        );
      const { siteId, userId, email, lifeMinutes, tags } = old;
      return created(issue(call.store, { siteId, userId, email, lifeMinutes, tags }));
    },
  ],
];
