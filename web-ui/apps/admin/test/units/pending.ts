/** Agreed with the services, whose OpenAPI files do not have it yet. */
export type UserPending = 'phone' | 'tags' | 'updatedAt' | 'version';
export type CredentialPending =
  | 'origin'
  | 'issuedBy'
  | 'handOver'
  | 'tags'
  | 'lifeMinutes'
  | 'openedAt'
  | 'revokedBy';
export type DevicePending =
  | 'ownership'
  | 'registeredTo'
  | 'tags'
  | 'imei'
  | 'udid'
  | 'retiredAt'
  | 'retiredBy'
  | 'credentialId';

export type SessionPending = 'secondFactor' | 'language';

/** Parts of calls. */
export const PENDING = [
  '/api/admin/v1/admins',
  '/api/admin/v1/sessions',
  '/session/profile',
  '/session/second-factor',
  '/restoration',
  '/api/admin/v1/api-tokens',
  '/api/admin/v1/invitations',
  '/api/admin/v1/password-resets',
  '/api/admin/v1/sign-in-options',
  '/users/count',
  '/users/changes',
  '/users.csv',
  '/user-tags',
  '/user-imports',
  '/device-identifier',
  'POST /api/credentials/v1/credentials',
  'GET /api/enrollment/v1/devices/{}',
  '/devices.csv',
  '/devices/retirements',
  '/devices/{}/tags',
];
