export const ENROLLMENTS = '/api/admin/v1/enrollments';
