import type { Pins } from '../api/types.ts';

export const pinPath = (siteId: string) => `/api/admin/v1/sites/${siteId}/pin`;

/** 8 digits as people read them out: `1234 5678`. */
export function grouped(pin: string): string {
  return pin.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** Minutes that an old PIN may stay valid after a new one was made. */
const OVERLAPS = [0, 60, 1440, 10_080, 43_200];

/** The usual choices and the site's own. */
export function overlaps(own: number): number[] {
  return [...new Set([...OVERLAPS, own])].sort((a, b) => a - b);
}

/** The previous PIN while it still works. */
export function stillValid(pins: Pins, now: number): boolean {
  const until = pins.previous?.validUntil;
  return until != null && Date.parse(until) > now;
}
