import { type EnrollmentRequest, Problem } from '@selfenroll/api';
import { element, Field, failureOf, Trouble } from '@selfenroll/page';
import { type Key, locale, say } from '../language/texts.ts';
import { checkEmail } from './email.ts';
import { checkPin, groupWhileTyping } from './pin.ts';
import type { Send } from './send.ts';

export type Accepted = (request: EnrollmentRequest, reference: string) => void;

/** The form for address and PIN. Keeps what was typed until the service has accepted it, then forgets it. */
export class RequestForm {
  readonly #form = element('request', HTMLFormElement);
  readonly #email = new Field<Key>(element('email', HTMLInputElement), element('email-error'));
  readonly #pin = new Field<Key>(element('pin', HTMLInputElement), element('pin-error'));
  readonly #trouble = new Trouble(element('trouble'));
  readonly #button = element('send', HTMLButtonElement);
  #sending = false;

  constructor(
    private readonly send: Send,
    private readonly accepted: Accepted,
  ) {
    this.#form.noValidate = true; // the fields say it themselves, in the page's language
    groupWhileTyping(this.#pin.input);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
  }

  clear(): void {
    this.#form.reset();
    this.#email.accept();
    this.#pin.accept();
    this.#trouble.clear();
  }

  focus(): void {
    this.#email.input.focus();
  }

  async #submit(): Promise<void> {
    if (this.#sending) return;
    this.#trouble.clear();
    const request = this.#read();
    if (request === undefined) {
      this.#focusRefused();
      return;
    }
    this.#busy(true);
    try {
      const reference = await this.send(request);
      this.clear();
      this.accepted(request, reference);
    } catch (error) {
      this.#explain(error);
    } finally {
      this.#busy(false);
    }
  }

  #read(): EnrollmentRequest | undefined {
    const email = checkEmail(this.#email.input.value);
    const pin = checkPin(this.#pin.input.value);
    if ('error' in email) this.#email.refuse(email.error);
    if ('error' in pin) this.#pin.refuse(pin.error);
    return 'error' in email || 'error' in pin ? undefined : { ...email, ...pin, locale: locale() };
  }

  #explain(error: unknown): void {
    if (error instanceof Problem && error.refuses('email')) this.#email.refuse('email.invalid');
    if (error instanceof Problem && error.refuses('pin')) this.#pin.refuse('pin.length');
    if (!this.#focusRefused()) this.#trouble.tell(failureOf(error));
  }

  #focusRefused(): boolean {
    const first = [this.#email, this.#pin].find((field) => field.refused);
    first?.input.focus();
    return first !== undefined;
  }

  #busy(sending: boolean): void {
    this.#sending = sending;
    this.#button.setAttribute('aria-disabled', String(sending));
    this.#form.setAttribute('aria-busy', String(sending));
    say(element('send-label'), sending ? 'sending' : 'send');
  }
}
