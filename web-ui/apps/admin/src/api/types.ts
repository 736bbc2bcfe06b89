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
  /** True when signing in asks for a code as well. */
  secondFactor: boolean;
  /** Of the mails to this admin; null when none was chosen. */
  language: string | null;
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
  /** How long an old PIN stays valid when nothing else is chosen. */
  overlapDefaultMinutes: number;
  /** Devices per user; null for any number. */
  deviceLimit: number | null;
  /** Empty: all. */
  allowedPlatforms: Platform[];
  senderName: string | null;
  replyTo: string | null;
  reminder: boolean;
  wrongPinMail: boolean;
  enrolledMail: boolean;
  adminNotices: boolean;
  /** Where discovery sends devices, at most one a platform. */
  mdmServers: MdmServer[];
  /** By which discovery finds the site. */
  mailDomains: string[];
  branding: Branding;
  createdAt: string;
  version: number;
}

export interface MdmServer {
  platform: Platform;
  url: string;
}

export interface Branding {
  /** `#rrggbb`; null for the product's own. */
  colour: string | null;
  logo: { url: string; width: number; height: number } | null;
}

export interface SiteChange {
  name: string;
  status: Site['status'];
  languages: string[];
  defaultLanguage: string;
  credentialLifeMinutes: number;
  clients: ClientOffer[];
  termsText: string | null;
  overlapDefaultMinutes: number;
  deviceLimit: number | null;
  allowedPlatforms: Platform[];
  senderName: string | null;
  replyTo: string | null;
  reminder: boolean;
  wrongPinMail: boolean;
  enrolledMail: boolean;
  adminNotices: boolean;
  mdmServers: MdmServer[];
  mailDomains: string[];
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
  /** `+` and 5 to 15 digits. */
  phone: string | null;
  tags: string[];
  status: 'ACTIVE' | 'DISABLED';
  createdAt: string;
  updatedAt: string;
  version: number;
}

export interface TagCount {
  tag: string;
  count: number;
}

export type IdentifierKind = 'SERIAL' | 'IMEI' | 'UDID';

/** Links a device to its user before it is enrolled. */
export interface DeviceIdentifier {
  id: string;
  siteId: string;
  userId: string;
  email: string;
  kind: IdentifierKind;
  identifier: string;
  createdAt: string;
}

export interface ImportColumn {
  index: number;
  name: string;
  /** What the column is taken for; null when it is left out. */
  field: string | null;
}

export interface ImportError {
  /** From 1, as a spreadsheet counts. */
  row: number;
  column: string | null;
  /** Such as `required` or `duplicate`. */
  code: string;
  value: string | null;
  message: string;
}

export interface ImportResult {
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  /** The first 200. */
  errors: ImportError[];
  errorCount: number;
}

/** A file that was read and waits for being checked and stored; gone an hour after it was sent. */
export interface FileImport {
  id: string;
  delimiter: string;
  charset: string;
  header: boolean;
  columns: ImportColumn[];
  preview: string[][];
  rows: number;
  onExisting: 'UPDATE' | 'SKIP';
  state: 'READ' | 'CHECKING' | 'CHECKED' | 'RUNNING' | 'DONE' | 'FAILED';
  /** Rows. */
  progress: { done: number; total: number };
  result: ImportResult | null;
  /** Why it failed, when not by the file. */
  failure: string | null;
  createdAt: string;
  expiresAt: string;
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
  /** An administrator's credential has no request in the portal. */
  origin: 'REQUEST' | 'ADMIN';
  verifiedAt: string | null;
  issuedAt: string | null;
  sentAt: string | null;
  openedAt: string | null;
  redeemedAt: string | null;
  enrolledAt: string | null;
  connectedAt: string | null;
  credentialId: string | null;
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

export type FunnelStep =
  | 'REQUESTED'
  | 'VERIFIED'
  | 'CREDENTIAL_ISSUED'
  | 'MAIL_SENT'
  | 'OPENED'
  | 'REDEEMED'
  | 'ENROLLED'
  | 'CONNECTED';

export interface Funnel {
  from: string;
  to: string;
  steps: { step: FunnelStep; count: number }[];
  /** From the request until the device is connected. */
  medianSecondsToConnected: number | null;
  /** Where enrollments are that went no further. */
  stops: { stage: string; reason: string | null; count: number }[];
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
  ownership: 'CORPORATE' | 'PERSONAL';
  /** Address that the device's identifier is linked to. */
  registeredTo: string | null;
  tags: string[];
  imei: string | null;
  udid: string | null;
  retiredAt: string | null;
  retiredBy: string | null;
  credentialId: string | null;
  version: number;
}

export interface Credential {
  id: string;
  siteId: string;
  userId: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
  username: string;
  reference: string | null;
  state: 'ACTIVE' | 'USED' | 'EXPIRED' | 'SUPERSEDED' | 'REVOKED' | 'LOCKED';
  issuedAt: string;
  expiresAt: string;
  redeemedAt: string | null;
  failedAttempts: number;
  origin: 'REQUEST' | 'ADMIN';
  /** Address of the administrator who made it. */
  issuedBy: string | null;
  handOver: 'MAIL' | 'SHOW';
  /** Put on the device that it enrolls. */
  tags: string[];
  lifeMinutes: number;
  openedAt: string | null;
  revokedBy: string | null;
}

/** As it is answered once, when it was made to be shown. */
export interface ShownCredential extends Credential {
  password: string | null;
}

export interface MadeCredentials {
  items: ShownCredential[];
  skipped: { userId: string; reason: string }[];
}

export interface Delivery {
  id: string;
  siteId: string;
  /** Null for a message that no request led to, such as a notice to administrators. */
  requestId: string | null;
  kind: string;
  recipient: string;
  state: 'QUEUED' | 'SENT' | 'BOUNCED' | 'FAILED' | 'EXPIRED' | 'CANCELLED';
  attempts: number;
  nextAttemptAt: string | null;
  lastProblem: string | null;
  createdAt: string;
  sentAt: string | null;
}

/** An address that a mail came back from: it gets no more. */
export interface Suppression {
  id: string;
  siteId: string;
  recipient: string;
  reason: string;
  deliveryId: string;
  since: string;
}

/** As the REST API writes a role in lists; sessions write it in lower case with dashes. */
export type AdminRole = 'PLATFORM_ADMINISTRATOR' | 'ADMINISTRATOR' | 'EDITOR' | 'READER';

export interface Admin {
  id: string;
  email: string;
  name: string;
  role: AdminRole;
  /** Site ids, or `["*"]` for every site. */
  sites: string[];
  status: 'INVITED' | 'ACTIVE' | 'DISABLED';
  secondFactor: boolean;
  language: string | null;
  lastSignInAt: string | null;
  createdAt: string;
  version: number;
}

export interface SignInOptions {
  password: boolean;
  sso: { name: string; url: string } | null;
}

export interface SecondFactorSetup {
  /** Base32, as authenticator apps take it. */
  secret: string;
  otpauthUri: string;
}

export interface AdminSession {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  address: string | null;
  userAgent: string | null;
  current: boolean;
}

export interface ApiToken {
  id: string;
  name: string;
  role: AdminRole;
  sites: string[];
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  status: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
}

export interface AuditEntry {
  id: number;
  at: string;
  /** Such as `user.changed`. */
  action: string;
  actor: {
    kind: 'ADMIN' | 'API_TOKEN' | 'ANONYMOUS' | 'SYSTEM';
    id: string | null;
    name: string | null;
    address: string | null;
  };
  siteId: string | null;
  target: { type: string; id: string | null; label: string | null } | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  hash: string;
}

export interface AuditVerification {
  ok: boolean;
  entries: number;
  firstBroken: number | null;
}

export interface Webhook {
  id: string;
  siteId: string;
  name: string;
  url: string;
  /** Empty: all. */
  types: string[];
  status: 'ACTIVE' | 'PAUSED';
  createdAt: string;
  lastDeliveryAt: string | null;
  lastStatus: number | null;
  failuresInARow: number;
  version: number;
}

export interface WebhookDelivery {
  id: string;
  eventId: string;
  type: string;
  state: 'WAITING' | 'DELIVERED' | 'FAILED';
  attempts: number;
  nextAttemptAt: string | null;
  lastStatus: number | null;
  lastProblem: string | null;
  createdAt: string;
  deliveredAt: string | null;
}

export interface WebhookDeliveryDetail extends WebhookDelivery {
  body: unknown;
}

/** Points at an event that a service could not handle. */
export interface DeadLetter {
  id: string;
  topic: string;
  partition: number;
  offset: number;
  /** Null, as is the type, when the event had none. */
  eventId: string | null;
  eventType: string | null;
  consumer: string;
  reason: string;
  recordedAt: string;
  /** When the event was last sent again. */
  replayedAt: string | null;
}

export interface TemplateSummary {
  kind: string;
  language: string;
  version: number;
  own: boolean;
  updatedAt: string | null;
}

export interface SavedTerms {
  version: number;
  text: string;
  savedAt: string;
  savedBy: string | null;
}
