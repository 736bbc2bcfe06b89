export const identifiersPath = (siteId: string) => `/api/admin/v1/sites/${siteId}/device-identifiers`;

export const KINDS = ['SERIAL', 'IMEI', 'UDID'] as const;
