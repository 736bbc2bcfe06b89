import type { ClientOffer, Platform } from '@selfenroll/api';

export type { ClientOffer, Platform };

/** Times are ISO 8601 in UTC, ids are UUIDs. */
export interface Page<T> {
  items: T[];
  /** Cursor of the next page; null or absent on the last one. */
  next?: string | null;
}

export type Role = 'platform-administrator' | 'administrator' | 'editor' | 'reader';

export interface Session {
  id: string;
  email: string;
  name: string;
  role: Role;
  /** Site ids, or `["*"]` for every site. */
  sites: string[];
  expiresAt: string;
}

export interface Site {
  id: string;
  slug: string;
  name: string;
  status: 'ACTIVE' | 'DISABLED';
  languages: string[];
  defaultLanguage: string;
  credentialLifeMinutes: number;
  clients: ClientOffer[];
  terms: { version: number | string; text: string } | null;
  createdAt: string;
}

export interface SiteChange {
  name: string;
  status: Site['status'];
  languages: string[];
  defaultLanguage: string;
  credentialLifeMinutes: number;
  clients: ClientOffer[];
  termsText: string | null;
}

export interface Pin {
  id: string;
  /** 8 digits. */
  pin: string;
  validFrom?: string | null;
  validUntil?: string | null;
  accepted: number;
  refused: number;
}

export interface Pins {
  current: Pin;
  previous: Pin | null;
}

export interface User {
  id: string;
  siteId: string;
  email: string;
  firstName: string;
  lastName: string;
  language: string | null;
  status: 'ACTIVE' | 'DISABLED';
  createdAt: string;
}

export interface Template {
  kind: string;
  language: string;
  subject: string;
  body: string;
  version: number;
  /** False when this is the text that comes with the system. */
  own: boolean;
}

export interface TemplateVersion {
  version: number;
  subject: string;
  body: string;
  savedAt: string;
  savedBy: string;
}

export interface Placeholder {
  name: string;
  description: string;
  required: boolean;
}

export interface Finding {
  /** From 1. */
  line: number;
  column?: number | null;
  part: 'subject' | 'body';
  message: string;
}

export interface Preview {
  subject: string;
  text: string;
  html: string;
}

export interface Enrollment {
  requestId: string;
  /** XXXX-XXXX; null, as is the address, while only later events have arrived. */
  reference: string | null;
  email: string | null;
  siteId: string | null;
  userId: string | null;
  stage: string;
  reason: string | null;
  requestedAt: string;
  updatedAt: string;
  device: { id: string; name: string; platform: string; status: string } | null;
}

export interface TimelineEvent {
  eventId: string;
  /** The event's CloudEvents type, such as `credential.issued.v1`. */
  type: string;
  at: string;
  detail: Record<string, unknown> | null;
}

export interface EnrollmentDetail extends Enrollment {
  timeline: TimelineEvent[];
}

export interface Summary {
  /** Beginning of the last 24 hours. */
  since: string;
  requests: number;
  /** Requests by the stage they are in; stages without requests are left out. */
  byStage: Readonly<Record<string, number>>;
  devicesConnected: number;
  devicesWaiting: number;
}

export interface Device {
  id: string;
  siteId: string;
  userId: string;
  email: string;
  name: string;
  platform: Platform;
  manufacturer: string | null;
  model: string | null;
  osVersion: string | null;
  serialNumber: string | null;
  status: 'ENROLLED' | 'CONNECTED' | 'RETIRED';
  enrolledAt: string;
  connectedAt: string | null;
  lastSyncAt: string | null;
}

export interface Credential {
  id: string;
  siteId: string;
  userId: string;
  email: string;
  username: string;
  reference: string;
  state: 'ACTIVE' | 'USED' | 'EXPIRED' | 'SUPERSEDED' | 'REVOKED' | 'LOCKED';
  issuedAt: string;
  expiresAt: string;
  redeemedAt: string | null;
  failedAttempts: number;
}

export interface Delivery {
  id: string;
  siteId: string;
  requestId: string;
  kind: string;
  recipient: string;
  state: 'QUEUED' | 'SENT' | 'FAILED' | 'EXPIRED' | 'CANCELLED';
  attempts: number;
  nextAttemptAt: string | null;
  lastProblem: string | null;
  createdAt: string;
  sentAt: string | null;
}
