const DAY = 86_400_000;

/** When a device last synchronised, as a list can be asked for it. */
export const SYNCED = ['day', 'week', 'notWeek', 'notMonth'] as const;

export function syncedQuery(choice: string, now: number): { syncedAfter?: string; syncedBefore?: string } {
  const since = (days: number) => new Date(now - days * DAY).toISOString();
  switch (choice) {
    case 'day':
      return { syncedAfter: since(1) };
    case 'week':
      return { syncedAfter: since(7) };
    case 'notWeek':
      return { syncedBefore: since(7) };
    case 'notMonth':
      return { syncedBefore: since(30) };
    default:
      return {};
  }
}
