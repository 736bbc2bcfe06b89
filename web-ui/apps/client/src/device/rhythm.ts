import type { Identity } from '../identity/identity.ts';
import { due } from './checkIn.ts';

const FIRST_PAUSE = 60_000;
const LONGEST_PAUSE = 60 * 60_000;
const LONGEST_TIMER = 10 * 60_000;

/** Says when to check in while the page is open: at the server's rhythm, and after failures later and later. */
export class Rhythm {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #notBefore = 0;

  constructor(private readonly checkIn: () => void) {
    addEventListener('online', () => this.#wake(true));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#wake(false);
    });
  }

  #identity: Identity | undefined;

  succeeded(identity: Identity): void {
    this.#failures = 0;
    this.#notBefore = 0;
    this.#plan(identity);
  }

  /** @param after seconds that the server named */
  failed(identity: Identity, after?: number): number {
    const pause = Math.min(FIRST_PAUSE * 2 ** this.#failures++, LONGEST_PAUSE);
    const wait = Math.max(after === undefined ? 0 : after * 1000, pause);
    this.#notBefore = Date.now() + wait;
    this.#plan(identity);
    return wait / 1000;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#identity = undefined;
  }

  #plan(identity: Identity): void {
    this.#identity = identity;
    clearTimeout(this.#timer);
    // Timers of pages that sleep come late, so the clock is looked at more often than needed.
    const next = Math.max(this.#notBefore, (identity.synced?.at ?? 0) + (identity.synced?.interval ?? 0));
    const wait = Math.min(Math.max(next - Date.now(), 1_000), LONGEST_TIMER) * (1 + Math.random() / 10);
    this.#timer = setTimeout(() => this.#wake(false), wait);
  }

  #wake(online: boolean): void {
    const identity = this.#identity;
    if (!identity) return;
    if (due(identity) && (online || Date.now() >= this.#notBefore)) this.checkIn();
    else this.#plan(identity);
  }
}
