import type { Admin, Role, Session } from '../../src/api/types.ts';
import { roleName } from '../../src/session/roles.ts';
import { created, done, found, invalid, ok, paged, Refused, unchanged } from './answers.ts';
import type { Call, Route } from './routes.ts';
import { type FakeAdmin, id, newAdmin } from './store.ts';

const ADMIN = '/api/admin/v1';
const ONE = `${ADMIN}/admins/([^/]+)`;
const FACTOR = `${ADMIN}/session/second-factor`;

/** What the authenticator app shows, always. */
export const CODE = '123456';

const admin = ({ store, path }: Call) => found(store.admins.find((each) => each.id === path[0]));

export function sessionOf(one: FakeAdmin): Session {
  const { id: adminId, email, name, role, sites, expiresAt, secondFactor, language } = one;
  return { id: adminId, email, name, role, sites, expiresAt, secondFactor, language };
}

/** A recovery code works once. */
export function takeCode(one: FakeAdmin, code: string): boolean {
  const index = one.recoveryCodes.indexOf(code);
  if (index >= 0) one.recoveryCodes.splice(index, 1);
  return index >= 0 || code === CODE;
}

function shown({ password: _, expiresAt: __, recoveryCodes: ___, role, ...rest }: FakeAdmin): Admin {
  return { ...rest, role: role.toUpperCase().replaceAll('-', '_') as Admin['role'] };
}

function requirePassword({ admin: me, body }: Call): void {
  if (me.password !== body.currentPassword) throw invalid('currentPassword', 'is not your current password');
}

/** Administrators, and what each does with the own account. */
export const ADMINS: Route[] = [
  [
    'GET',
    `${ADMIN}/admins`,
    ({ store, query }) => {
      const q = (query.get('q') ?? '').toLowerCase();
      const wanted = store.admins.filter(
        ({ email, name }) => email.startsWith(q) || name.toLowerCase().startsWith(q),
      );
      return ok(paged(wanted.map(shown), query));
    },
  ],
  [
    'POST',
    `${ADMIN}/admins`,
    ({ store, body }) => {
      if (store.admins.some(({ email }) => email === body.email))
        throw new Refused(409, 'email-taken', 'This address is taken', {
          detail: 'Another administrator has this address.',
        });
      const role: Role = roleName(body.role);
      const made: FakeAdmin = { ...newAdmin(body.email, body.name, role, body.sites), status: 'INVITED' };
      store.admins.push(made);
      store.links.set(`invitation ${made.email}`, `invite-${made.id}`);
      return created(shown(made));
    },
  ],
  [
    'PUT',
    ONE,
    (call) => {
      const one = admin(call);
      unchanged(call.version, shown(one));
      Object.assign(one, call.body, { role: roleName(call.body.role), version: one.version + 1 });
      return ok(shown(one));
    },
  ],
  [
    'DELETE',
    ONE,
    (call) => {
      const one = admin(call);
      const others = call.store.admins.filter(
        (each) => each !== one && each.role === 'platform-administrator' && each.status === 'ACTIVE',
      );
      if (one.role === 'platform-administrator' && others.length === 0)
        throw new Refused(409, 'last-platform-administrator', 'This is the last platform administrator');
      call.store.admins.splice(call.store.admins.indexOf(one), 1);
      return done;
    },
  ],
  [
    'POST',
    `${ONE}/invitations`,
    (call) => {
      const one = admin(call);
      const key = `again ${one.email}`;
      if (call.store.links.has(key))
        throw new Refused(429, 'invitation-too-soon', 'Too soon', {}, { 'retry-after': '42' });
      call.store.links.set(key, 'sent');
      return { status: 202 };
    },
  ],
  [
    'DELETE',
    `${ONE}/second-factor`,
    (call) => {
      Object.assign(admin(call), { secondFactor: false, recoveryCodes: [] });
      return done;
    },
  ],
  [
    'PUT',
    `${ADMIN}/session/profile`,
    ({ admin: me, body }) => ok(sessionOf(Object.assign(me, { name: body.name, language: body.language }))),
  ],
  [
    'POST',
    FACTOR,
    (call) => {
      requirePassword(call);
      const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
      return ok({
        secret,
        otpauthUri: `otpauth://totp/Selfenroll:${encodeURIComponent(call.admin.email)}?secret=${secret}&issuer=Selfenroll`,
      });
    },
  ],
  [
    'PUT',
    FACTOR,
    ({ admin: me, body }) => {
      if (body.code !== CODE) throw invalid('code', 'is not the code that the app shows');
      me.secondFactor = true;
      me.recoveryCodes = Array.from({ length: 10 }, (_, n) => `K7QM-4X2P-${1000 + n}`);
      return ok({ recoveryCodes: [...me.recoveryCodes] });
    },
  ],
  [
    'DELETE',
    FACTOR,
    (call) => {
      requirePassword(call);
      call.admin.secondFactor = false;
      return done;
    },
  ],
  ['GET', `${ADMIN}/sessions`, ({ store }) => ok({ items: store.sessions })],
  [
    'DELETE',
    `${ADMIN}/sessions`,
    ({ store }) => {
      store.sessions = store.sessions.filter(({ current }) => current);
      return done;
    },
  ],
  [
    'DELETE',
    `${ADMIN}/sessions/([^/]+)`,
    ({ store, path }) => {
      store.sessions = store.sessions.filter((session) => session.id !== path[0]);
      return done;
    },
  ],
];

const expired = () => new Refused(404, 'link-not-valid', 'This link does not work any more');

/** Whose link it is. */
function owner({ store, body }: Call, kind: string): FakeAdmin {
  for (const one of store.admins) {
    if (store.links.get(`${kind} ${one.email}`) === body.token) return one;
  }
  throw expired();
}

/** For people who have not signed in. */
export const PUBLIC: Route[] = [
  ['GET', `${ADMIN}/sign-in-options`, ({ store }) => ok({ password: true, sso: store.sso })],
  [
    'POST',
    `${ADMIN}/invitations/lookup`,
    (call) => {
      const { email, name } = owner(call, 'invitation');
      return ok({ email, name });
    },
  ],
  [
    'POST',
    `${ADMIN}/invitations/acceptance`,
    (call) => {
      const one = owner(call, 'invitation');
      Object.assign(one, { status: 'ACTIVE', password: call.body.password });
      call.store.links.delete(`invitation ${one.email}`);
      return done;
    },
  ],
  [
    'POST',
    `${ADMIN}/password-resets`,
    ({ store, body }) => {
      if (store.admins.some(({ email }) => email === body.email))
        store.links.set(`reset ${body.email}`, `reset-${id()}`);
      return { status: 202 };
    },
  ],
  [
    'POST',
    `${ADMIN}/password-resets/acceptance`,
    (call) => {
      const one = owner(call, 'reset');
      one.password = call.body.password;
      call.store.links.delete(`reset ${one.email}`);
      return done;
    },
  ],
];
