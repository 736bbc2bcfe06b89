import type { Admin, AdminRole } from '../api/types.ts';

export const ADMINS = '/api/admin/v1/admins';

export interface AdminDraft {
  email: string;
  name: string;
  role: AdminRole;
  sites: string[];
  language: string;
}

export function draftOf(admin: Admin): AdminDraft {
  const { email, name, role, sites, language } = admin;
  return { email, name, role, sites, language: language ?? '' };
}

/** The body that stores an admin with these changes. */
export function changed(
  admin: Admin,
  change: Partial<Pick<Admin, 'name' | 'role' | 'sites' | 'status' | 'language'>>,
) {
  const { name, role, sites, status, language } = { ...admin, ...change };
  return { name, role, sites, status, language };
}
