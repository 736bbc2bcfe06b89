import { element, failureOf, Trouble } from '@selfenroll/page';
import { leave } from '../device/checkIn.ts';
import { say } from '../language/texts.ts';
import { show } from '../page/view.ts';

/** Asks before the device leaves, and says what that means. */
export class Leaving {
  readonly #trouble = new Trouble(element('leave-trouble'));
  #running = false;
  #site = '';

  constructor(left: (site: string) => Promise<void>, stay: () => Promise<void>) {
    element('leave-confirm').addEventListener('click', () => void this.#leave(left));
    element('leave-stay').addEventListener('click', () => {
      if (!this.#running) void stay();
    });
  }

  ask(site: string): void {
    this.#site = site;
    this.#trouble.clear();
    say(element('leave-text'), 'leave.text', { site });
    show('leaving');
  }

  async #leave(left: (site: string) => Promise<void>): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    element('leave-confirm').setAttribute('aria-disabled', 'true');
    this.#trouble.clear();
    try {
      await leave();
      await left(this.#site);
    } catch (error) {
      this.#trouble.tell(failureOf(error));
    } finally {
      this.#running = false;
      element('leave-confirm').removeAttribute('aria-disabled');
    }
  }
}
