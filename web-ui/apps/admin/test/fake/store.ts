import type {
  Credential,
  Delivery,
  Device,
  DeviceIdentifier,
  EnrollmentDetail,
  Pins,
  Session,
  Site,
  TemplateVersion,
  User,
} from '../../src/api/types.ts';
import type { StoredImport } from './imports.ts';

/** Everything the fake services know. */
export interface Store {
  admins: (Session & { password: string })[];
  sites: Site[];
  pins: Map<string, Pins>;
  users: User[];
  /** Saved texts by `siteId language`, the oldest first. */
  templates: Map<string, { own: boolean; versions: TemplateVersion[] }>;
  enrollments: EnrollmentDetail[];
  devices: Device[];
  credentials: Credential[];
  deliveries: Delivery[];
  identifiers: DeviceIdentifier[];
  imports: Map<string, StoredImport>;
  /** `batchId userId` of what was made. */
  batches: Set<string>;
  testMails: string[];
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
  const admin = { expiresAt: ago(-480), password: PASSWORD };
  return {
    admins: [
      {
        ...admin,
        id: id(),
        email: 'admin@acme.example',
        name: 'Ada Admin',
        role: 'platform-administrator',
        sites: ['*'],
      },
      {
        ...admin,
        id: id(),
        email: 'reader@acme.example',
        name: 'Rita Reader',
        role: 'reader',
        sites: [ACME],
      },
    ],
    sites: [],
    pins: new Map(),
    users: [],
    templates: new Map(),
    enrollments: [],
    devices: [],
    credentials: [],
    deliveries: [],
    identifiers: [],
    imports: new Map(),
    batches: new Set(),
    testMails: [],
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
    createdAt: ago(0),
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
