import type { AdminRole, Role, Session } from '../api/types.ts';

const RANK: Readonly<Record<Role, number>> = {
  reader: 0,
  editor: 1,
  administrator: 2,
  'platform-administrator': 3,
};

/** What the signed-in admin may do; the services decide, this only spares people dead buttons. */
export interface Rights {
  /** Users, credentials, devices, messages. */
  edit: boolean;
  /** PIN and settings of a site. */
  administer: boolean;
  /** Sites as such, requests that belong to no site, and dead letters. */
  platform: boolean;
}

export function rightsOf(session: Session): Rights {
  const rank = RANK[session.role] ?? 0;
  return { edit: rank >= 1, administer: rank >= 2, platform: rank >= 3 };
}

/** From the most to the least that one may do. */
export const ROLES: readonly AdminRole[] = ['PLATFORM_ADMINISTRATOR', 'ADMINISTRATOR', 'EDITOR', 'READER'];

/** The roles that somebody may give: none above the own one. */
export function rolesUpTo(own: Role): AdminRole[] {
  return ROLES.filter((role) => RANK[roleName(role)] <= RANK[own]);
}

export function atMost(role: AdminRole, own: Role): boolean {
  return RANK[roleName(role)] <= RANK[own];
}

/** A role by the name that sessions and texts use. */
export function roleName(role: AdminRole | Role): Role {
  return role.toLowerCase().replaceAll('_', '-') as Role;
}
