/** Periods by name, in milliseconds. */
export const PERIODS = {
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 30 * 86_400_000,
  quarter: 90 * 86_400_000,
};

export type PeriodName = keyof typeof PERIODS;

/** As it stands in an address: a name, or days of the calendar (`2026-01-31`) in the person's zone. */
export interface Period {
  period: string;
  from: string;
  to: string;
}

/** What a service is asked for; the last day is included. */
export function between({ period, from, to }: Period, now: number): { from?: string; to?: string } {
  const length = PERIODS[period as PeriodName] as number | undefined;
  if (length !== undefined) return { from: new Date(now - length).toISOString() };
  if (period !== 'own') return {};
  return { ...(day(from, 0) && { from: day(from, 0) }), ...(day(to, 1) && { to: day(to, 1) }) };
}

function day(text: string, later: number): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return undefined;
  return new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + later).toISOString();
}
