export { ApiClient, type ApiOptions, type CallOptions, type Query } from './client.ts';
export type {
  ClientOffer,
  EnrollmentAccepted,
  EnrollmentRequest,
  Platform,
  PublicSite,
} from './enrollment.ts';
export { Offline, Problem, type ProblemBody, retryAfter, type Violation } from './problem.ts';
