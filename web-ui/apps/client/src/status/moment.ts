/** "2 minutes ago (14:30)"; the day, too, when it was another one. */
export function moment(at: number, tag: string, now = Date.now()): string {
  const minutes = Math.max(0, Math.round((now - at) / 60_000));
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  const day: Intl.DateTimeFormatOptions = now - at < 12 * 3600_000 ? {} : { day: 'numeric', month: 'short' };
  const clock = new Intl.DateTimeFormat(tag, { ...day, ...time }).format(at);
  if (minutes < 1) return `${relative.format(0, 'second')} (${clock})`;
  if (minutes < 60) return `${relative.format(-minutes, 'minute')} (${clock})`;
  const hours = Math.round(minutes / 60);
  const words =
    hours < 48 ? relative.format(-hours, 'hour') : relative.format(-Math.round(hours / 24), 'day');
  return `${words} (${clock})`;
}
