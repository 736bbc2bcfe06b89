import { Problem } from '@selfenroll/api';
import type { Finding, Site } from '../api/types.ts';

/** Every message there is, the one that each enrollment needs first. */
export const KINDS = [
  'enrollment-credentials',
  'pin-mismatch',
  'device-enrolled',
  'reminder',
  'admin-notice',
] as const;
export type Kind = (typeof KINDS)[number];

export function kindOf(name: string | undefined): Kind | undefined {
  return KINDS.find((kind) => kind === name);
}

/** Whether the site has its users or administrators get this message. */
export function isSent(kind: Kind, site: Site): boolean {
  switch (kind) {
    case 'pin-mismatch':
      return site.wrongPinMail;
    case 'device-enrolled':
      return site.enrolledMail;
    case 'reminder':
      return site.reminder;
    case 'admin-notice':
      return site.adminNotices;
    default:
      return true;
  }
}

export const templatePath = (siteId: string, kind: Kind, language: string) =>
  `/api/admin/v1/sites/${siteId}/templates/${kind}/${encodeURIComponent(language)}`;

export interface Draft {
  subject: string;
  body: string;
}

/** Why a template was refused, line by line; undefined for every other error. */
export function findingsOf(error: unknown): Finding[] | undefined {
  if (!(error instanceof Problem) || !error.is('template-refused')) return undefined;
  const { findings } = error.body;
  return Array.isArray(findings) ? (findings as Finding[]) : [];
}

/** Index of the first character of a line, counted from 1, and of the character after its last one. */
export function lineRange(text: string, line: number): [start: number, end: number] {
  const lines = text.split('\n');
  const before = lines.slice(0, Math.max(0, line - 1));
  const start = Math.min(
    before.reduce((sum, each) => sum + each.length + 1, 0),
    text.length,
  );
  return [start, Math.min(start + (lines[line - 1]?.length ?? 0), text.length)];
}
