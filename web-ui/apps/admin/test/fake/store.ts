import type {
  AdminSession,
  Admin as ApiAdmin,
  ApiToken,
  AuditEntry,
  Credential,
  DeadLetter,
  Delivery,
  Device,
  DeviceIdentifier,
  EnrollmentDetail,
  Pins,
  Role,
  SavedTerms,
  Site,
  Suppression,
  TemplateVersion,
  User,
  Webhook,
  WebhookDeliveryDetail,
} from '../../src/api/types.ts';
import type { StoredImport } from './imports.ts';

/** An administrator as lists and sessions show them, and what only the service knows. */
export interface FakeAdmin extends Omit<ApiAdmin, 'role'> {
  role: Role;
  password: string;
  expiresAt: string;
  recoveryCodes: string[];
}

/** Everything the fake services know. */
export interface Store {
  admins: FakeAdmin[];
  sites: Site[];
  pins: Map<string, Pins>;
  users: User[];
  /** Saved texts by `siteId language`, the oldest first. */
  templates: Map<string, { own: boolean; versions: TemplateVersion[] }>;
  enrollments: EnrollmentDetail[];
  devices: Device[];
  credentials: Credential[];
  deliveries: Delivery[];
  suppressions: Suppression[];
  identifiers: DeviceIdentifier[];
  imports: Map<string, StoredImport>;
  /** `batchId userId` of what was made. */
  batches: Set<string>;
  testMails: string[];
  /** Secrets of links by what they are for, such as `invitation user@acme.example`. */
  links: Map<string, string>;
  sso: { name: string; url: string } | null;
  sessions: AdminSession[];
  apiTokens: ApiToken[];
  audit: AuditEntry[];
  webhooks: Webhook[];
  deadLetters: DeadLetter[];
  hookDeliveries: (WebhookDeliveryDetail & { webhookId: string })[];
  terms: Map<string, SavedTerms[]>;
  logos: Map<string, Buffer>;
}

export const ACME = '018f3c5e-7a10-7000-8000-000000000004';
export const PASSWORD = 'correct horse battery';

let last = 0;

export function id(): string {
  return `018f3c5e-7a10-7000-9000-${String(++last).padStart(12, '0')}`;
}

export function ago(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

/** Nothing but the administrators: everything else a test makes, or takes from `demo`. */
export function emptyStore(): Store {
  return {
    admins: [
      newAdmin('admin@acme.example', 'Ada Admin', 'platform-administrator', ['*']),
      newAdmin('reader@acme.example', 'Rita Reader', 'reader', [ACME]),
    ],
    sites: [],
    pins: new Map(),
    users: [],
    templates: new Map(),
    enrollments: [],
    devices: [],
    credentials: [],
    deliveries: [],
    suppressions: [],
    identifiers: [],
    imports: new Map(),
    batches: new Set(),
    testMails: [],
    links: new Map(),
    sso: null,
    sessions: [],
    apiTokens: [],
    audit: [],
    webhooks: [],
    deadLetters: [],
    hookDeliveries: [],
    terms: new Map(),
    logos: new Map(),
  };
}

export function newAdmin(email: string, name: string, role: Role, sites: string[]): FakeAdmin {
  return {
    id: id(),
    email,
    name,
    role,
    sites,
    status: 'ACTIVE',
    secondFactor: false,
    language: null,
    lastSignInAt: null,
    createdAt: ago(60 * 24 * 60),
    version: 0,
    password: PASSWORD,
    expiresAt: ago(-480),
    recoveryCodes: [],
  };
}

export function newSite(name: string, slug: string, siteId = id()): Site {
  return {
    id: siteId,
    slug,
    name,
    status: 'ACTIVE',
    languages: ['en'],
    defaultLanguage: 'en',
    credentialLifeMinutes: 60,
    clients: [],
    terms: null,
    overlapDefaultMinutes: 0,
    deviceLimit: null,
    allowedPlatforms: [],
    senderName: null,
    replyTo: null,
    reminder: true,
    wrongPinMail: true,
    enrolledMail: true,
    adminNotices: false,
    mdmServers: [],
    mailDomains: [],
    branding: { colour: null, logo: null },
    createdAt: ago(0),
    version: 0,
  };
}

export function newPins(): Pins {
  return {
    current: { id: id(), pin: '48213957', validFrom: ago(60 * 24 * 9), accepted: 41, refused: 3 },
    previous: null,
  };
}

export function newUser(siteId: string, email: string, firstName: string, lastName: string): User {
  return {
    id: id(),
    siteId,
    email,
    firstName,
    lastName,
    language: null,
    phone: null,
    tags: [],
    status: 'ACTIVE',
    createdAt: ago(3000),
    updatedAt: ago(3000),
    version: 0,
  };
}
