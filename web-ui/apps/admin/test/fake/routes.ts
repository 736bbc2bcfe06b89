import type { Session, SiteChange } from '../../src/api/types.ts';
import { type Answer, created, done, found, invalid, ok, paged, Refused } from './answers.ts';
import { ENROLLING } from './enrolling.ts';
import { IMPORTS } from './imports.ts';
import { PEOPLE } from './people.ts';
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
const is = <T extends string>(value: T | null, wanted: string | null) => !wanted || value === wanted;

/** The REST contract, as much of it as the console uses. */
export const ROUTES: Route[] = [
  ...PEOPLE,
  ...IMPORTS,
  ...ENROLLING,
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
