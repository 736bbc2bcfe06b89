import type { AuditEntry, DeadLetter } from '../../src/api/types.ts';
import { png } from './png.ts';
import { ACME, ago, id, newAdmin, type Store } from './store.ts';
import { defaultText } from './templates.ts';

/** What administrators leave behind: colleagues, tokens, webhooks, own texts, an audit. */
export function office(store: Store): void {
  const acme = store.sites.find((site) => site.id === ACME);
  if (!acme) return;
  store.logos.set(ACME, png(160, 48, [11, 92, 173]));
  acme.branding = {
    colour: '#0b5cad',
    logo: { url: `/api/admin/v1/sites/${ACME}/logo`, width: 160, height: 48 },
  };
  Object.assign(acme, {
    overlapDefaultMinutes: 1440,
    deviceLimit: 5,
    senderName: 'Acme IT',
    replyTo: 'it@acme.example',
  });
  store.terms.set(ACME, [
    { version: 1, text: 'Acme may lock this device.', savedAt: ago(90_000), savedBy: 'admin@acme.example' },
    { version: 2, text: acme.terms?.text ?? '', savedAt: ago(20_000), savedBy: 'admin@acme.example' },
  ]);
  const { subject, body } = defaultText('enrollment-credentials');
  store.templates.set(`${ACME} enrollment-credentials de`, {
    own: true,
    versions: [
      { version: 1, subject, body, savedAt: ago(9000), savedBy: 'admin@acme.example' },
      {
        version: 2,
        subject: `${subject}!`,
        body: body.replace('Hello', 'Hallo'),
        savedAt: ago(500),
        savedBy: 'admin@acme.example',
      },
    ],
  });
  store.admins.push(
    {
      ...newAdmin('erik@acme.example', 'Erik Editor', 'editor', [ACME]),
      secondFactor: true,
      lastSignInAt: ago(200),
    },
    { ...newAdmin('ines@acme.example', 'Ines Invited', 'administrator', [ACME]), status: 'INVITED' },
    { ...newAdmin('dora@acme.example', 'Dora Disabled', 'reader', [ACME]), status: 'DISABLED' },
  );
  tokens(store);
  webhooks(store);
  sessions(store);
  deadLetters(store);
  store.audit = audit(store);
}

function tokens(store: Store): void {
  const common = {
    role: 'EDITOR' as const,
    sites: [ACME],
    createdBy: 'admin@acme.example',
    createdAt: ago(50_000),
  };
  store.apiTokens.push(
    {
      ...common,
      id: id(),
      name: 'HR synchronisation',
      expiresAt: ago(-80_000),
      lastUsedAt: ago(12),
      status: 'ACTIVE',
    },
    { ...common, id: id(), name: 'Old script', expiresAt: ago(10), lastUsedAt: null, status: 'EXPIRED' },
  );
}

function webhooks(store: Store): void {
  const tickets = {
    id: id(),
    siteId: ACME,
    name: 'Tickets',
    url: 'https://tickets.acme.example/hooks/selfenroll',
    types: ['device.enrolled.v1', 'enrollment.rejected.v1'],
    status: 'ACTIVE' as const,
    createdAt: ago(40_000),
    lastDeliveryAt: ago(33),
    lastStatus: 500,
    failuresInARow: 2,
    version: 3,
  };
  store.webhooks.push(tickets, {
    ...tickets,
    id: id(),
    name: 'Chat',
    url: 'https://chat.acme.example/in/7',
    types: [],
    status: 'PAUSED',
    failuresInARow: 0,
    lastStatus: 204,
  });
  const common = {
    webhookId: tickets.id,
    type: 'device.enrolled.v1',
    body: JSON.stringify({ specversion: '1.0', type: 'device.enrolled.v1', data: { platform: 'ANDROID' } }),
  };
  store.hookDeliveries.push(
    {
      ...common,
      id: id(),
      eventId: id(),
      state: 'WAITING',
      attempts: 2,
      nextAttemptAt: ago(-3),
      lastStatus: 500,
      lastProblem: 'http-500',
      createdAt: ago(4),
      deliveredAt: null,
    },
    {
      ...common,
      id: id(),
      eventId: id(),
      state: 'DELIVERED',
      attempts: 1,
      nextAttemptAt: null,
      lastStatus: 204,
      lastProblem: null,
      createdAt: ago(33),
      deliveredAt: ago(33),
    },
    {
      ...common,
      id: id(),
      eventId: id(),
      state: 'FAILED',
      attempts: 12,
      nextAttemptAt: null,
      lastStatus: null,
      lastProblem: 'timeout',
      createdAt: ago(5000),
      deliveredAt: null,
    },
  );
}

function deadLetters(store: Store): void {
  const letter = (minutes: number, eventType: string | null, more: Partial<DeadLetter>): DeadLetter => ({
    id: id(),
    topic: 'selfenroll.enrollment-request',
    partition: 2,
    offset: 4711,
    eventId: eventType && id(),
    eventType,
    consumer: 'enrollment-service.request-verifier',
    reason: 'failed: SQLIntegrityConstraintViolationException',
    recordedAt: ago(minutes),
    replayedAt: null,
    ...more,
  });
  store.deadLetters.push(
    letter(7, 'enrollment.requested.v1', {}),
    letter(50, 'credential.issued.v1', {
      topic: 'selfenroll.credential',
      consumer: 'notification-service.delivery-queue',
      reason: 'unreadable: sealedSecret is missing',
      replayedAt: ago(20),
    }),
    letter(600, 'site.changed.v1', {
      topic: 'selfenroll.site',
      consumer: 'state selfenroll.site',
      reason: 'unreadable: slug is missing',
    }),
    letter(12_000, null, {
      topic: 'selfenroll.device',
      offset: 17,
      consumer: 'admin-service.timeline',
      reason: 'unreadable: header ce_id is missing',
    }),
  );
}

function sessions(store: Store): void {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1';
  store.sessions.push(
    {
      id: id(),
      createdAt: ago(40),
      lastSeenAt: ago(0),
      address: '192.0.2.10',
      userAgent: windows,
      current: true,
    },
    {
      id: id(),
      createdAt: ago(300),
      lastSeenAt: ago(90),
      address: '2001:db8::7',
      userAgent: iphone,
      current: false,
    },
  );
}

function audit(store: Store): AuditEntry[] {
  const actor = {
    kind: 'ADMIN' as const,
    id: store.admins[0]?.id ?? '',
    name: 'admin@acme.example',
    address: '192.0.2.10',
  };
  const entry = (
    number: number,
    minutes: number,
    action: string,
    type: string,
    label: string,
  ): AuditEntry => ({
    id: number,
    at: ago(minutes),
    action,
    actor,
    siteId: ACME,
    target: { type, id: id(), label },
    before: null,
    after: null,
    hash: `${number}`.repeat(64).slice(0, 64),
  });
  return [
    {
      ...entry(8, 2, 'user.changed', 'user', 'olga.1@acme.example'),
      before: { lastName: 'Berg', tags: ['sales'] },
      after: { lastName: 'Berg-Lund', tags: ['sales', 'north'] },
    },
    entry(7, 30, 'pin.rotated', 'site', 'Acme'),
    {
      ...entry(6, 44, 'credential.redeemed', 'credential', 'k7qm4x@acme'),
      actor: { kind: 'SYSTEM', id: null, name: 'enrollment-service', address: null },
    },
    {
      ...entry(5, 60, 'user.created', 'user', 'nora@acme.example'),
      actor: { kind: 'API_TOKEN', id: id(), name: 'HR synchronisation', address: '198.51.100.4' },
    },
    { ...entry(4, 80, 'admin.signed-in', 'admin', 'admin@acme.example'), siteId: null },
    entry(3, 300, 'webhook.created', 'webhook', 'Tickets'),
    entry(2, 400, 'template.saved', 'template', 'enrollment-credentials de'),
    entry(1, 500, 'gizmo.frobbed', 'gizmo', 'Something of a newer version'),
  ];
}
