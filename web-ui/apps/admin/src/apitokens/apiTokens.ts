export const API_TOKENS = '/api/admin/v1/api-tokens';

/** Days that a token may live. */
export const LIFE = { least: 1, most: 365, usual: 90 };
