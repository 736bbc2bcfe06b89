import type { Failure } from './language/failure.ts';
import { say } from './language/texts.ts';
import { inSeconds } from './language/time.ts';

/**
 * Says why sending failed and when to try again, and says so when that time has come. Needs the texts `trouble.when`,
 * `trouble.now`, `trouble.later` and, where something was typed, `trouble.kept`.
 */
export class Trouble {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #online: (() => void) | undefined;

  constructor(
    private readonly box: HTMLElement,
    private readonly typed = true,
  ) {}

  tell(failure: Failure): void {
    this.clear();
    this.#line(failure.key);
    const seconds = failure.retryAfter;
    if (seconds !== undefined) {
      const named = Date.now();
      const when = this.#line('trouble.when', { when: (language) => inSeconds(seconds, language, named) });
      if (seconds < 24 * 3600) this.#timer = setTimeout(() => say(when, 'trouble.now'), seconds * 1000);
    } else if (failure.wait) this.#line('trouble.later');
    else if (failure.key === 'trouble.offline') {
      this.#online = () => this.#line('trouble.now');
      addEventListener('online', this.#online, { once: true });
    }
    if (this.typed) this.#line('trouble.kept');
    this.box.scrollIntoView({ block: 'nearest' }); // focus stays on the button: the next try is one key away
  }

  clear(): void {
    clearTimeout(this.#timer);
    if (this.#online) removeEventListener('online', this.#online);
    this.box.replaceChildren();
  }

  #line(...[key, values]: [Parameters<typeof say>[1], Parameters<typeof say>[2]?]): HTMLElement {
    const line = document.createElement('p');
    say(line, key, values);
    this.box.append(line);
    return line;
  }
}
