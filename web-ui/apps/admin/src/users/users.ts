import type { User } from '../api/types.ts';

export const usersPath = (siteId: string) => `/api/admin/v1/sites/${siteId}/users`;

export function fullName(user: Pick<User, 'firstName' | 'lastName'>): string {
  return [user.firstName, user.lastName].filter((part) => part !== '').join(' ');
}

/** The body that stores a user with these changes. */
export function changed(user: User, change: Partial<User>) {
  const { email, firstName, lastName, language, status } = { ...user, ...change };
  return { email, firstName, lastName, language, status };
}
