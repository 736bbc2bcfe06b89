import { ADMINS } from './admins.ts';
import { type Answer, ok, paged } from './answers.ts';
import { ENROLLING } from './enrolling.ts';
import { IMPORTS } from './imports.ts';
import { MESSAGES } from './messages.ts';
import { OBSERVING } from './observing.ts';
import { PEOPLE } from './people.ts';
import { SITES } from './sites.ts';
import { ago, type FakeAdmin, type Store } from './store.ts';

export interface Call {
  store: Store;
  admin: FakeAdmin;
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
const is = <T extends string>(value: T | null, wanted: string | null) => !wanted || value === wanted;

/** The REST contract, as much of it as the console uses. */
export const ROUTES: Route[] = [
  ...PEOPLE,
  ...IMPORTS,
  ...ENROLLING,
  ...SITES,
  ...ADMINS,
  ...OBSERVING,
  ...MESSAGES,
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
            (each) =>
              is(each.siteId, query.get('site')) &&
              is(each.state, query.get('state')) &&
              is(each.kind, query.get('kind')) &&
              each.recipient.startsWith(query.get('q') ?? ''),
          ),
          query,
        ),
      ),
  ],
  [
    'GET',
    '/api/notifications/v1/suppressions',
    ({ store, query }) =>
      ok(
        paged(
          store.suppressions.filter((each) => is(each.siteId, query.get('site'))),
          query,
        ),
      ),
  ],
  [
    'DELETE',
    '/api/notifications/v1/suppressions/([^/]+)',
    ({ store, path }) => {
      store.suppressions = store.suppressions.filter((each) => each.id !== path[0]);
      return { status: 204 };
    },
  ],
];
