import type { Role } from './types.ts';

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

/** A role by the name that sessions and texts use. */
export function roleName(role: AdminRole | Role): Role {
  return role.toLowerCase().replaceAll('_', '-') as Role;
}
