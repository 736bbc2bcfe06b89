import type { User } from '../api/types.ts';

export const usersPath = (siteId: string) => `/api/admin/v1/sites/${siteId}/users`;

/** Where a user's page is. */
export const userPage = (user: Pick<User, 'id' | 'siteId'>) => `/sites/${user.siteId}/users/${user.id}`;

export function fullName(user: { firstName: string | null; lastName: string | null }): string {
  return [user.firstName, user.lastName].filter(Boolean).join(' ');
}

/** What a form changes of a user. */
export interface UserDraft {
  email: string;
  firstName: string;
  lastName: string;
  language: string | null;
  phone: string | null;
  tags: string[];
}

export function draftOf({ email, firstName, lastName, language, phone, tags }: UserDraft): UserDraft {
  return { email, firstName, lastName, language, phone, tags };
}

/** The body that stores a user with these changes. */
export function changed(user: User, change: Partial<User>) {
  return { ...draftOf({ ...user, ...change }), status: change.status ?? user.status };
}

/** `+` and 5 to 15 digits, with spaces, dashes and parentheses as people write them. */
export function phoneLooksRight(phone: string): boolean {
  return /^\+\d{5,15}$/.test(phone.replace(/[\s()-]/g, ''));
}
