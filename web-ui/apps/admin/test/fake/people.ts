import type { DeviceIdentifier, User } from '../../src/api/types.ts';
import { created, done, found, invalid, ok, paged, Refused, unchanged } from './answers.ts';
import type { Call, Route } from './routes.ts';
import { ago, id } from './store.ts';

const SITE = '/api/admin/v1/sites/([^/]+)';
const USERS = `${SITE}/users`;
const IDENTIFIERS = `${SITE}/device-identifiers`;

const user = ({ store, path }: Call) => found(store.users.find((each) => each.id === path[1]));

function matching({ store, path, query }: Call): User[] {
  found(store.sites.find((site) => site.id === path[0]));
  const q = (query.get('q') ?? '').toLowerCase();
  const wanted = (name: string, value: string | null) => (query.get(name) ?? value) === value;
  const users = store.users.filter(
    (each) =>
      each.siteId === path[0] &&
      `${each.email} ${each.firstName} ${each.lastName}`.toLowerCase().includes(q) &&
      wanted('status', each.status) &&
      wanted('language', each.language) &&
      (!query.get('tag') || each.tags.includes(query.get('tag') ?? '')),
  );
  const sort = query.get('sort');
  if (!sort) return users;
  const field = sort.replace('-', '') as 'email' | 'lastName' | 'createdAt';
  const sorted = users.sort((a, b) => a[field].localeCompare(b[field]));
  return sort.startsWith('-') ? sorted.reverse() : sorted;
}

function csv(users: readonly User[]): Buffer {
  const lines = users.map(({ email, firstName, lastName }) => [email, firstName, lastName].join(','));
  return Buffer.from(['email,firstName,lastName', ...lines].join('\r\n'));
}

/** Users and the identifiers of their devices. */
export const PEOPLE: Route[] = [
  ['GET', USERS, (call) => ok(paged(matching(call), call.query))],
  ['GET', `${USERS}/count`, (call) => ok({ count: matching(call).length })],
  [
    'GET',
    `${SITE}/users.csv`,
    (call) => ({ status: 200, body: csv(matching(call)), headers: { 'content-type': 'text/csv' } }),
  ],
  [
    'GET',
    `${SITE}/user-tags`,
    ({ store }) => {
      const counts = new Map<string, number>();
      for (const tag of store.users.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return ok({ items: [...counts].map(([tag, count]) => ({ tag, count })) });
    },
  ],
  [
    'POST',
    USERS,
    (call) => {
      if (call.store.users.some(({ email }) => email === call.body.email))
        throw new Refused(409, 'email-taken', 'This address is taken', {
          detail: 'Another user of the site has this address.',
        });
      if (call.body.email.includes('"')) throw invalid('email', 'is not an address');
      const made: User = {
        language: null,
        phone: null,
        tags: [],
        ...call.body,
        id: id(),
        siteId: call.path[0],
        status: 'ACTIVE',
        createdAt: ago(0),
        updatedAt: ago(0),
        version: 0,
      };
      call.store.users.unshift(made);
      return created(made);
    },
  ],
  [
    'POST',
    `${USERS}/changes`,
    ({ store, body }) => {
      for (const userId of body.userIds) {
        const each = found(store.users.find((other) => other.id === userId));
        if (body.delete) store.users.splice(store.users.indexOf(each), 1);
        if (body.status) each.status = body.status;
        each.tags = [...new Set([...each.tags, ...(body.addTags ?? [])])].filter(
          (tag) => !body.removeTags?.includes(tag),
        );
      }
      return ok({ changed: body.userIds.length });
    },
  ],
  ['GET', `${USERS}/([^/]+)`, (call) => ok(user(call))],
  [
    'PUT',
    `${USERS}/([^/]+)`,
    (call) => {
      const each = user(call);
      unchanged(call.version, each);
      return ok(Object.assign(each, call.body, { version: each.version + 1, updatedAt: ago(0) }));
    },
  ],
  [
    'DELETE',
    `${USERS}/([^/]+)`,
    (call) => {
      call.store.users.splice(call.store.users.indexOf(user(call)), 1);
      return done;
    },
  ],
  [
    'GET',
    IDENTIFIERS,
    ({ store, path, query }) => {
      const q = (query.get('q') ?? '').toLowerCase();
      const wanted = store.identifiers.filter(
        (each) =>
          each.siteId === path[0] &&
          (each.identifier.toLowerCase().startsWith(q) || each.email.startsWith(q)) &&
          (!query.get('userId') || each.userId === query.get('userId')),
      );
      return ok(paged(wanted, query));
    },
  ],
  [
    'POST',
    IDENTIFIERS,
    ({ store, path, body }) => {
      const owner = store.users.find(({ email }) => email === body.email);
      if (!owner) throw invalid('email', 'no user of the site has this address');
      const made: DeviceIdentifier = {
        id: id(),
        siteId: path[0] ?? '',
        userId: owner.id,
        email: owner.email,
        kind: body.kind ?? 'SERIAL',
        identifier: body.identifier.toUpperCase().replace(/[^A-Z0-9]/g, ''),
        createdAt: ago(0),
      };
      store.identifiers.unshift(made);
      return created(made);
    },
  ],
  [
    'DELETE',
    `${IDENTIFIERS}/([^/]+)`,
    ({ store, path }) => {
      const each = found(store.identifiers.find((other) => other.id === path[1]));
      store.identifiers.splice(store.identifiers.indexOf(each), 1);
      return done;
    },
  ],
];
