import type { EnrollmentDetail } from '../../src/api/types.ts';
import { ago, id, type Store } from './store.ts';

const STAGES: Readonly<Record<string, string>> = {
  'enrollment.requested': 'REQUESTED',
  'enrollment.verified': 'VERIFIED',
  'enrollment.rejected': 'REJECTED',
  'credential.issued': 'CREDENTIAL_ISSUED',
  'credential.redeemed': 'REDEEMED',
  'credential.expired': 'EXPIRED',
  'delivery.queued': 'MAIL_QUEUED',
  'delivery.deferred': 'MAIL_QUEUED',
  'delivery.sent': 'MAIL_SENT',
  'delivery.failed': 'MAIL_FAILED',
  'credential.opened': 'OPENED',
  'device.enrolled': 'ENROLLED',
  'device.connected': 'CONNECTED',
};

/** The journey that goes well, without its first step. */
export const STEPS = [
  'enrollment.verified',
  'credential.issued',
  'delivery.queued',
  'delivery.sent',
  'credential.opened',
  'credential.redeemed',
  'device.enrolled',
  'device.connected',
];

export function request(
  store: Store,
  siteId: string | null,
  email: string,
  reference: string,
  minutes = 0,
): EnrollmentDetail {
  const at = ago(minutes);
  const enrollment: EnrollmentDetail = {
    requestId: id(),
    reference,
    email,
    siteId,
    userId: store.users.find((user) => user.email === email)?.id ?? null,
    stage: 'REQUESTED',
    reason: null,
    requestedAt: at,
    updatedAt: at,
    origin: 'REQUEST',
    verifiedAt: null,
    issuedAt: null,
    sentAt: null,
    openedAt: null,
    redeemedAt: null,
    enrolledAt: null,
    connectedAt: null,
    credentialId: null,
    device: null,
    timeline: [{ eventId: id(), type: 'enrollment.requested.v1', at, detail: { locale: 'en' } }],
  };
  store.enrollments.unshift(enrollment);
  return enrollment;
}

/** One more event of an enrollment, with what it leads to in the lists. */
export function happen(
  enrollment: EnrollmentDetail,
  name: string,
  detail: Record<string, unknown> = {},
): void {
  const before = Date.parse(enrollment.updatedAt);
  enrollment.updatedAt = new Date(Math.min(Date.now(), before + 1700)).toISOString();
  enrollment.stage = STAGES[name] ?? enrollment.stage;
  if (typeof detail.reason === 'string') enrollment.reason = detail.reason;
  if (name === 'device.enrolled') {
    enrollment.device = { id: id(), name: String(detail.name), platform: 'ANDROID', status: 'ENROLLED' };
  }
  enrollment.timeline.push({ eventId: id(), type: `${name}.v1`, at: enrollment.updatedAt, detail });
}

/** Goes through the first steps of the journey that goes well. */
export function walk(enrollment: EnrollmentDetail, count: number): void {
  const details: Readonly<Record<string, Record<string, unknown>>> = {
    'credential.issued': {
      expiresAt: new Date(Date.parse(enrollment.requestedAt) + 3_600_000).toISOString(),
    },
    'delivery.queued': { recipient: enrollment.email },
    'delivery.sent': { recipient: enrollment.email, attempts: 1 },
    'device.enrolled': {
      name: 'Pixel 9',
      platform: 'ANDROID',
      manufacturer: 'Google',
      model: 'Pixel 9',
      osVersion: '16',
    },
  };
  for (const step of STEPS.slice(0, count)) happen(enrollment, step, details[step]);
}
