export const CREDENTIALS = '/api/credentials/v1/credentials';

export const STATES = ['ACTIVE', 'USED', 'EXPIRED', 'SUPERSEDED', 'REVOKED', 'LOCKED'] as const;
