import type { Platform } from '@selfenroll/api';
import { element, Field, failureOf, Trouble } from '@selfenroll/page';
import { checkPassword } from '../credential/password.ts';
import { checkUser, userOf } from '../credential/userName.ts';
import { Enrollment, type Entries } from '../device/enrollment.ts';
import { type Key, say, silence, text } from '../language/texts.ts';
import { show } from '../page/view.ts';
import { progress } from './progress.ts';
import { refusalOf } from './refusal.ts';
import { askTerms } from './terms.ts';

/** The form for the credentials. Nothing is sent before they can be right, and nothing of them is kept. */
export class EnrollForm {
  readonly #user = new Field<Key>(element('user', HTMLInputElement), element('user-error'));
  readonly #password = new Field<Key>(element('password', HTMLInputElement), element('password-error'));
  readonly #name = new Field<Key>(element('name', HTMLInputElement), element('name-error'));
  readonly #trouble = new Trouble(element('trouble'));
  readonly #enrollment: Enrollment;
  #running = false;

  constructor(
    private readonly platform: Platform,
    private readonly enrolled: () => Promise<void>,
  ) {
    this.#enrollment = new Enrollment(platform, progress, askTerms);
    element('enroll', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    element('send', HTMLButtonElement).disabled = false;
    element('reveal').addEventListener('click', () => this.#reveal(this.#password.input.type === 'password'));
    addEventListener('hashchange', () => this.#prefill());
  }

  open(left?: string): void {
    this.#trouble.clear();
    this.#prefill();
    if (!this.#name.input.value) this.#name.input.value = text(`device.${this.platform}`);
    if (left === undefined) silence(element('left'));
    else say(element('left'), 'leave.left', { site: left });
    show('ask', left !== undefined);
  }

  /** While it runs, what other tabs do is looked at afterwards. */
  get running(): boolean {
    return this.#running;
  }

  #prefill(): void {
    const user = userOf(location.hash);
    if (user && !this.#running) {
      this.#user.input.value = user;
      this.#user.accept();
    }
  }

  #reveal(shown: boolean): void {
    this.#password.input.type = shown ? 'text' : 'password';
    element('reveal').setAttribute('aria-pressed', String(shown));
  }

  async #submit(): Promise<void> {
    if (this.#running) return;
    this.#trouble.clear();
    const entries = this.#read();
    if (entries === undefined) {
      [this.#user, this.#password, this.#name].find((field) => field.refused)?.input.focus();
      return;
    }
    this.#running = true;
    silence(element('left'));
    show('steps');
    try {
      await this.#enrollment.run(entries);
      this.#forget();
      await this.enrolled();
    } catch (error) {
      show('ask', false);
      this.#explain(error);
    } finally {
      this.#running = false;
    }
  }

  #read(): Entries | undefined {
    const user = checkUser(this.#user.input.value);
    const password = checkPassword(this.#password.input.value);
    const name = this.#name.input.value.replace(/\p{C}/gu, '').trim();
    if ('error' in user) this.#user.refuse(user.error);
    if ('error' in password) this.#password.refuse(password.error);
    if (name === '') this.#name.refuse('name.missing');
    return 'error' in user || 'error' in password || name === '' ? undefined : { ...user, ...password, name };
  }

  #explain(error: unknown): void {
    const refusal = refusalOf(error);
    if (refusal === undefined) {
      this.#trouble.tell(failureOf(error));
    } else {
      const line = document.createElement('p');
      say(line, refusal);
      element('trouble').replaceChildren(line);
    }
    element('send').focus();
    element('trouble').scrollIntoView({ block: 'center' });
  }

  /** One-time credentials have no use any more. */
  #forget(): void {
    element('enroll', HTMLFormElement).reset();
    this.#reveal(false);
    history.replaceState(null, '', location.pathname + location.search);
  }
}
