import { element, failureOf, inSeconds } from '@selfenroll/page';
import { checkIn, due } from '../device/checkIn.ts';
import { Rhythm } from '../device/rhythm.ts';
import type { Identity } from '../identity/identity.ts';
import { say, silence } from '../language/texts.ts';
import { show } from '../page/view.ts';
import { moment } from './moment.ts';

/** What the device is and how its check-ins go. */
export class Panel {
  readonly #rhythm = new Rhythm(() => void this.#checkIn(due));
  readonly #state = element('sync-state');
  #identity: Identity | undefined;
  #running = false;

  constructor(private readonly gone: () => void) {
    element('sync').addEventListener('click', () => void this.#checkIn(() => true));
    // "3 minutes ago" grows old.
    setInterval(() => this.#identity && !this.#running && this.#lastSync(this.#identity), 30_000);
  }

  /** Shows the device, and checks in when that is due. */
  open(identity: Identity): void {
    this.#show(identity);
    show('device');
    if (due(identity)) void this.#checkIn(due);
    else this.#rhythm.succeeded(identity);
  }

  close(): void {
    this.#identity = undefined;
    this.#rhythm.stop();
    silence(this.#state);
  }

  async #checkIn(wanted: (identity: Identity) => boolean): Promise<void> {
    const known = this.#identity;
    if (this.#running || known === undefined) return;
    this.#busy(true);
    try {
      const identity = await checkIn(wanted);
      if (identity === undefined || identity.gone) return this.gone();
      this.#show(identity);
      this.#rhythm.succeeded(identity);
      say(this.#state, 'sync.done');
    } catch (error) {
      const failure = failureOf(error);
      const wait = this.#rhythm.failed(known, failure.retryAfter);
      const named = Date.now();
      const when = (language: string) => inSeconds(wait, language, named);
      const offline = failure.key === 'trouble.offline' || failure.key === 'trouble.timeout';
      say(this.#state, offline ? 'sync.offline' : 'sync.later', { when });
    } finally {
      this.#busy(false);
    }
  }

  #busy(running: boolean): void {
    this.#running = running;
    element('sync').setAttribute('aria-disabled', String(running));
    say(element('sync-label'), running ? 'sync.running' : 'sync.now');
  }

  #show(identity: Identity): void {
    const membership = identity.membership;
    if (membership === undefined) return;
    this.#identity = identity;
    const connected = identity.synced !== undefined;
    element('state').toggleAttribute('data-connected', connected);
    say(element('state'), connected ? 'connected.heading' : 'enrolled.heading');
    say(element('belongs'), connected ? 'connected.lead' : 'enrolled.lead', { site: membership.site });
    element('fact-site').textContent = membership.site;
    element('fact-device').textContent = membership.name;
    element('fact-user').textContent = membership.user;
    this.#lastSync(identity);
  }

  #lastSync({ synced }: Identity): void {
    if (synced === undefined) say(element('fact-sync'), 'sync.never');
    else say(element('fact-sync'), 'sync.at', { when: (tag) => moment(synced.at, tag) });
  }
}
