import type { EnrollmentRequest } from '@selfenroll/api';
import { element, failureOf, inSeconds, Trouble } from '@selfenroll/page';
import { say, silence } from '../language/texts.ts';
import type { Send } from './send.ts';

/** Seconds that a mail may well take. */
const COOLDOWN = 120;
/** Seconds until a device that lies around knows nothing any more. */
const KEPT = 15 * 60;

/** Offers to send the same request again, once the mail had its time; keeps the request in this page only. */
export class Resend {
  readonly #status = element('resend-status');
  readonly #button = element('resend', HTMLButtonElement);
  readonly #trouble = new Trouble(element('resend-trouble'), false);
  #request: EnrollmentRequest | undefined;
  #sending = false;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(
    private readonly send: Send,
    private readonly sent: (reference: string) => void,
  ) {
    this.#button.addEventListener('click', () => void this.#again());
  }

  offer(request: EnrollmentRequest): void {
    this.forget();
    this.#request = request;
    const named = Date.now();
    say(this.#status, 'answer.resend.when', { when: (language) => inSeconds(COOLDOWN, language, named) });
    this.#timers = [
      setTimeout(() => this.#ready(), COOLDOWN * 1000),
      setTimeout(() => this.forget(), KEPT * 1000),
    ];
  }

  forget(): void {
    this.#timers.forEach(clearTimeout);
    this.#request = undefined;
    this.#button.hidden = true;
    this.#trouble.clear();
    silence(this.#status);
  }

  #ready(): void {
    this.#button.hidden = false;
    say(this.#status, 'answer.resend.now');
  }

  async #again(): Promise<void> {
    const request = this.#request;
    if (this.#sending || request === undefined) return;
    this.#trouble.clear();
    this.#busy(true);
    try {
      const reference = await this.send(request);
      if (this.#request !== request) return; // started over meanwhile
      this.offer(request);
      say(this.#status, 'answer.resend.done');
      this.sent(reference);
      element('answer-heading').focus();
    } catch (error) {
      if (this.#request === request) this.#trouble.tell(failureOf(error));
    } finally {
      this.#busy(false);
    }
  }

  #busy(sending: boolean): void {
    this.#sending = sending;
    this.#button.setAttribute('aria-disabled', String(sending));
    say(element('resend-label'), sending ? 'sending' : 'answer.resend');
  }
}
