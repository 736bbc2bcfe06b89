import type { EnrollmentRequest } from '@selfenroll/api';
import { element } from '@selfenroll/page';
import { say, silence } from '../language/texts.ts';
import { Resend } from './resend.ts';
import type { Send } from './send.ts';

/** What is said once a request was accepted: always the same, whether address and PIN match or not. */
export class Answer {
  readonly #section = element('answer');
  readonly #resend: Resend;

  constructor(send: Send, again: () => void) {
    element('again').addEventListener('click', again);
    this.#resend = new Resend(send, (reference) => this.#refer(reference));
  }

  get hidden(): boolean {
    return this.#section.hidden;
  }

  show(request: EnrollmentRequest, reference: string): void {
    const { email } = request;
    say(element('answer-received'), 'answer.received', { email });
    say(element('answer-address'), 'answer.none.address', { email });
    this.#refer(reference);
    this.#resend.offer(request);
    this.#section.hidden = false;
    element('answer-heading').focus();
    scrollTo(0, 0);
  }

  hide(): void {
    this.#section.hidden = true;
    this.#resend.forget();
    silence(element('answer-received'));
    silence(element('answer-address'));
    this.#refer('');
  }

  #refer(reference: string): void {
    element('reference').textContent = reference;
  }
}
