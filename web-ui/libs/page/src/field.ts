import { say, silence } from './language/texts.ts';

/** An input with its error beside it. */
export class Field<Key extends string = string> {
  readonly #error: HTMLElement;

  constructor(
    readonly input: HTMLInputElement,
    error: HTMLElement,
  ) {
    this.#error = error;
    input.addEventListener('input', () => this.accept());
  }

  refuse(key: Key): void {
    this.input.setAttribute('aria-invalid', 'true');
    say(this.#error, key);
  }

  accept(): void {
    this.input.removeAttribute('aria-invalid');
    silence(this.#error);
  }

  get refused(): boolean {
    return this.input.hasAttribute('aria-invalid');
  }
}
