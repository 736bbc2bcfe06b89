/** Where a poller looks whether anybody can see the page; `document` in the browser. */
export interface Visibility {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

const SLOWEST = 30_000;

/**
 * Repeats a task: never twice at once, not at all while the page is hidden, at once when it is seen again, and
 * ever more slowly (up to 30 s) while the task fails.
 */
export class Poller {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #stopped = true;
  #failures = 0;
  readonly #seen = () => (this.page.hidden ? this.#pause() : void this.#run());

  constructor(
    private readonly task: () => Promise<unknown>,
    private readonly every: number,
    private readonly page: Visibility,
  ) {}

  start(): void {
    this.#stopped = false;
    this.page.addEventListener('visibilitychange', this.#seen);
    this.#plan();
  }

  stop(): void {
    this.#stopped = true;
    this.page.removeEventListener('visibilitychange', this.#seen);
    this.#pause();
  }

  #pause(): void {
    clearTimeout(this.#timer);
  }

  #plan(): void {
    this.#pause();
    if (this.#stopped || this.page.hidden) return;
    this.#timer = setTimeout(() => void this.#run(), Math.min(this.every * 2 ** this.#failures, SLOWEST));
  }

  async #run(): Promise<void> {
    if (this.#running || this.#stopped) return;
    this.#pause();
    this.#running = true;
    try {
      await this.task();
      this.#failures = 0;
    } catch {
      this.#failures++;
    } finally {
      this.#running = false;
      this.#plan();
    }
  }
}
