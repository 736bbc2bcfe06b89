/** Parts of calls that were agreed with the services, whose OpenAPI files do not have them yet. */
export const PENDING = ['/api/admin/v1/api-tokens', '/api/admin/v1/sign-in-options'];
