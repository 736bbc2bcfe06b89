import type { Tone } from '../list/StatusLabel.tsx';

/** Stages that a list can be asked for, in the order of the journey. */
export const STAGES = [
  'REQUESTED',
  'VERIFIED',
  'CREDENTIAL_ISSUED',
  'MAIL_QUEUED',
  'MAIL_SENT',
  'OPENED',
  'REDEEMED',
  'ENROLLED',
  'CONNECTED',
  'REJECTED',
  'MAIL_FAILED',
  'MAIL_BOUNCED',
  'EXPIRED',
  'SUPERSEDED',
  'REVOKED',
  'LOCKED',
] as const;

const TONES: Readonly<Record<string, Tone>> = {
  CONNECTED: 'good',
  REJECTED: 'bad',
  MAIL_FAILED: 'bad',
  MAIL_BOUNCED: 'bad',
  LOCKED: 'bad',
  EXPIRED: 'attention',
  REVOKED: 'attention',
  SUPERSEDED: 'quiet',
};

/** How a stage looks: on its way unless it is known to have ended. */
export function stageTone(stage: string): Tone {
  return TONES[stage] ?? 'moving';
}

/** Stages after which nothing more happens by itself, so that nobody needs to watch. */
export function ended(stage: string): boolean {
  return stage in TONES;
}
