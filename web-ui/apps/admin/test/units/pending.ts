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

/** Parts of calls. */
export const PENDING = [
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
