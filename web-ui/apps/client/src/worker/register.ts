import { element } from '@selfenroll/page';

/** What Chromium's browsers offer beyond the standard. */
interface PeriodicSync {
  register(tag: string, options: { minInterval: number }): Promise<void>;
}
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const TWELVE_HOURS = 12 * 60 * 60_000;

/** Keeps the shell for offline times. The page works without it, so a refusal is no trouble. */
export function startWorker(): void {
  navigator.serviceWorker?.register('/client/sw.js', { scope: '/client/' }).catch(() => undefined);
}

/** Lets the browser wake the worker for check-ins while the page is closed, where it can. */
export async function syncInBackground(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.ready;
    const periodic = (registration as unknown as { periodicSync?: PeriodicSync } | undefined)?.periodicSync;
    await periodic?.register('check-in', { minInterval: TWELVE_HOURS });
  } catch {
    // Not permitted here: the page checks in when it is opened.
  }
}

/** Shows the button to install the app while the browser offers that. */
export function offerInstallation(): void {
  const button = element('install');
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    button.hidden = false;
    button.onclick = () => {
      button.hidden = true;
      void (event as InstallPrompt).prompt();
    };
  });
  addEventListener('appinstalled', () => {
    button.hidden = true;
  });
}
