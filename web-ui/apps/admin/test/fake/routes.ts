import type { Session, SiteChange, User } from '../../src/api/types.ts';
import { type Answer, created, done, found, invalid, ok, paged, Refused } from './answers.ts';
import { ago, id, newPins, newSite, type Store } from './store.ts';
import { check, DEFAULT_TEXT, PLACEHOLDERS, preview } from './templates.ts';

export interface Call {
  store: Store;
  admin: Session;
  /** What the pattern's groups matched. */
  path: string[];
  query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: the console is what is tested, not its requests' types
  body: any;
  /** Of If-Match. */
  version: number | undefined;
}

export type Handler = (call: Call) => Answer;
export type Route = [method: string, path: string, handler: Handler];

const ADMIN = '/api/admin/v1';
const SITE = `${ADMIN}/sites/([^/]+)`;
const site = ({ store, path }: Call) => found(store.sites.find((each) => each.id === path[0]));
const user = ({ store, path }: Call) => found(store.users.find((each) => each.id === path[1]));
const has = (text: string | null | undefined, q: string | null) =>
  (text ?? '').toLowerCase().includes((q ?? '').toLowerCase());
const is = <T extends string>(value: T | null, wanted: string | null) => !wanted || value === wanted;

/** The REST contract, as much of it as the console uses. */
export const ROUTES: Route[] = [
  ['GET', `${ADMIN}/sites`, ({ store, query }) => ok(paged(store.sites, query))],
  [
    'POST',
    `${ADMIN}/sites`,
    ({ store, body }) => {
      if (store.sites.some(({ slug }) => slug === body.slug))
        throw new Refused(409, 'slug-taken', 'This short name is taken', {
          detail: 'Another site has this short name.',
        });
      const made = newSite(body.name, body.slug);
      store.sites.push(made);
      store.pins.set(made.id, newPins());
      return created(made);
    },
  ],
  ['GET', SITE, (call) => ok(site(call))],
  [
    'PUT',
    SITE,
    (call) => {
      const { termsText, ...change } = call.body as SiteChange;
      if (change.name === 'Bad') throw invalid('change.name', 'This name is not allowed');
      const old = site(call);
      const version = Number(old.terms?.version ?? 0) + (termsText === old.terms?.text ? 0 : 1);
      Object.assign(old, change, { terms: termsText === null ? null : { version, text: termsText } });
      return ok(old);
    },
  ],
  ['GET', `${SITE}/pin`, (call) => ok(found(call.store.pins.get(site(call).id)))],
  [
    'POST',
    `${SITE}/pin/rotations`,
    (call) => {
      const { current } = found(call.store.pins.get(site(call).id));
      const validUntil = ago(-call.body.overlapMinutes);
      const next = {
        current: { id: id(), pin: '73920518', validFrom: ago(0), accepted: 0, refused: 0 },
        previous: { ...current, validUntil },
      };
      call.store.pins.set(site(call).id, next);
      return created(next);
    },
  ],
  [
    'GET',
    `${SITE}/users`,
    (call) => {
      const { store, query } = call;
      const { id: siteId } = site(call);
      const wanted = store.users.filter(
        (each) =>
          each.siteId === siteId &&
          is(each.status, query.get('status')) &&
          has(`${each.email} ${each.firstName} ${each.lastName}`, query.get('q')),
      );
      return ok(paged(wanted, query));
    },
  ],
  [
    'POST',
    `${SITE}/users`,
    (call) => {
      if (call.store.users.some(({ email }) => email === call.body.email))
        throw new Refused(409, 'email-taken', 'This address is taken', {
          detail: 'Another user of the site has this address.',
        });
      if (call.body.email.includes('"')) throw invalid('email', 'is not an address');
      const made: User = {
        language: null,
        ...call.body,
        id: id(),
        siteId: site(call).id,
        status: 'ACTIVE',
        createdAt: ago(0),
      };
      call.store.users.unshift(made);
      return created(made);
    },
  ],
  ['PUT', `${SITE}/users/([^/]+)`, (call) => ok(Object.assign(user(call), call.body))],
  [
    'DELETE',
    `${SITE}/users/([^/]+)`,
    (call) => {
      call.store.users.splice(call.store.users.indexOf(user(call)), 1);
      return done;
    },
  ],
  ['GET', `${SITE}/templates/enrollment-credentials/([^/]+)`, (call) => ok(template(call))],
  [
    'PUT',
    `${SITE}/templates/enrollment-credentials/([^/]+)`,
    (call) => {
      check(call.body);
      const stored = texts(call);
      stored.own = true;
      stored.versions.push({
        ...call.body,
        version: stored.versions.length + 1,
        savedAt: ago(0),
        savedBy: call.admin.email,
      });
      return ok(template(call));
    },
  ],
  [
    'DELETE',
    `${SITE}/templates/enrollment-credentials/([^/]+)`,
    (call) => {
      texts(call).own = false;
      return done;
    },
  ],
  [
    'GET',
    `${SITE}/templates/enrollment-credentials/([^/]+)/versions`,
    (call) => ok({ items: texts(call).versions }),
  ],
  ['GET', `${ADMIN}/template-placeholders`, () => ok({ items: PLACEHOLDERS })],
  [
    'GET',
    `${ADMIN}/enrollments`,
    ({ store, query }) => {
      const wanted = store.enrollments.filter(
        (each) =>
          is(each.siteId, query.get('site')) &&
          is(each.stage, query.get('stage')) &&
          has(`${each.reference} ${each.email}`, query.get('q')),
      );
      return ok(
        paged(
          wanted.map(({ timeline: _, ...rest }) => rest),
          query,
        ),
      );
    },
  ],
  [
    'GET',
    `${ADMIN}/enrollments/([^/]+)`,
    ({ store, path }) => ok(found(store.enrollments.find((each) => each.requestId === path[0]))),
  ],
  [
    'GET',
    `${ADMIN}/summary`,
    ({ store, query }) => {
      const mine = store.enrollments.filter((each) => is(each.siteId, query.get('site')));
      const byStage: Record<string, number> = {};
      for (const { stage } of mine) byStage[stage] = (byStage[stage] ?? 0) + 1;
      const devices = store.devices.filter((each) => is(each.siteId, query.get('site')));
      const count = (status: string) => devices.filter((each) => each.status === status).length;
      return ok({
        since: ago(1440),
        requests: mine.length,
        byStage,
        devicesConnected: count('CONNECTED'),
        devicesWaiting: count('ENROLLED'),
      });
    },
  ],
  [
    'GET',
    '/api/enrollment/v1/devices',
    ({ store, query }) =>
      ok(
        paged(
          store.devices.filter(
            (each) =>
              is(each.siteId, query.get('site')) &&
              is(each.status, query.get('status')) &&
              has(`${each.name} ${each.email}`, query.get('q')),
          ),
          query,
        ),
      ),
  ],
  [
    'DELETE',
    '/api/enrollment/v1/devices/([^/]+)',
    ({ store, path }) => {
      found(store.devices.find((each) => each.id === path[0])).status = 'RETIRED';
      return done;
    },
  ],
  [
    'GET',
    '/api/credentials/v1/credentials',
    ({ store, query }) =>
      ok(
        paged(
          store.credentials.filter(
            (each) => is(each.siteId, query.get('site')) && is(each.state, query.get('state')),
          ),
          query,
        ),
      ),
  ],
  [
    'POST',
    '/api/credentials/v1/credentials/([^/]+)/revocation',
    ({ store, path }) => {
      const credential = found(store.credentials.find((each) => each.id === path[0]));
      credential.state = 'REVOKED';
      return ok(credential);
    },
  ],
  [
    'GET',
    '/api/notifications/v1/deliveries',
    ({ store, query }) =>
      ok(
        paged(
          store.deliveries.filter(
            (each) => is(each.siteId, query.get('site')) && is(each.state, query.get('state')),
          ),
          query,
        ),
      ),
  ],
  ['POST', '/api/notifications/v1/previews', ({ body }) => ok(preview(body))],
  [
    'POST',
    '/api/notifications/v1/test-mails',
    ({ store, admin, body }) => {
      check(body);
      store.testMails.push(admin.email);
      return { status: 202 };
    },
  ],
];

function texts(call: Call) {
  const key = `${site(call).id} ${call.path[1]}`;
  const stored = call.store.templates.get(key) ?? { own: false, versions: [] };
  call.store.templates.set(key, stored);
  return stored;
}

function template(call: Call) {
  const { own, versions } = texts(call);
  const latest = own ? versions.at(-1) : undefined;
  const { subject, body } = latest ?? DEFAULT_TEXT;
  return {
    kind: 'enrollment-credentials',
    language: call.path[1],
    subject,
    body,
    version: latest?.version ?? 0,
    own,
  };
}
