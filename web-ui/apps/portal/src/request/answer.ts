import { element } from '@selfenroll/page';
import { say, silence } from '../language/texts.ts';

/** What is said once a request was accepted: always the same, whether address and PIN match or not. */
export class Answer {
  readonly #section = element('answer');

  constructor(again: () => void) {
    element('again').addEventListener('click', again);
  }

  show(email: string, reference: string): void {
    say(element('answer-received'), 'answer.received', { email });
    say(element('answer-address'), 'answer.none.address', { email });
    element('reference').textContent = reference;
    this.#section.hidden = false;
    element('answer-heading').focus();
    scrollTo(0, 0);
  }

  hide(): void {
    this.#section.hidden = true;
    silence(element('answer-received'));
    silence(element('answer-address'));
    element('reference').textContent = '';
  }
}
