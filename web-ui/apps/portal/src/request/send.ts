import type { EnrollmentRequest } from '@selfenroll/api';

/** Sends a request; gives its reference code. */
export type Send = (request: EnrollmentRequest) => Promise<string>;
