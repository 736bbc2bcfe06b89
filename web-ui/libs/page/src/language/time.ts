/** "in 20 seconds", "in 3 minutes (14:32)": rounded up, so that trying then works. */
export function inSeconds(seconds: number, language: string, now: number = Date.now()): string {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  if (seconds <= 90) return relative.format(Math.max(1, Math.ceil(seconds)), 'second');
  const clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
  const minutes = Math.ceil(seconds / 60);
  const words =
    minutes <= 90 ? relative.format(minutes, 'minute') : relative.format(Math.ceil(minutes / 60), 'hour');
  return `${words} (${clock.format(now + seconds * 1000 + 30_000)})`;
}
