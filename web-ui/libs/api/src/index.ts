export { ApiClient, type ApiOptions, type CallOptions, type Query } from './client.ts';
export type {
  ClientOffer,
  DeviceToken,
  EnrollDevice,
  EnrolledDevice,
  EnrollmentAccepted,
  EnrollmentRequest,
  OwnDevice,
  Platform,
  PublicSite,
  SyncAnswer,
} from './enrollment.ts';
export { Offline, Problem, type ProblemBody, retryAfter, type Violation } from './problem.ts';
