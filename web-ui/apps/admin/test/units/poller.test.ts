import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Poller, type Visibility } from '../../src/list/poller.ts';

class Page implements Visibility {
  hidden = false;
  readonly #listeners = new Set<() => void>();
  addEventListener(_: string, listener: () => void) {
    this.#listeners.add(listener);
  }
  removeEventListener(_: string, listener: () => void) {
    this.#listeners.delete(listener);
  }
  turn(hidden: boolean) {
    this.hidden = hidden;
    for (const listener of this.#listeners) listener();
  }
}

let page: Page;
beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
});
afterEach(() => {
  vi.useRealTimers();
});

test('asks every two seconds while the page is seen', async () => {
  const task = vi.fn(async () => {});
  new Poller(task, 2000, page).start();
  await vi.advanceTimersByTimeAsync(6000);
  expect(task).toHaveBeenCalledTimes(3);
});

test('stops while the page is hidden and asks at once when it is seen again', async () => {
  const task = vi.fn(async () => {});
  new Poller(task, 2000, page).start();
  page.turn(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(task).not.toHaveBeenCalled();
  page.turn(false);
  expect(task).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2000);
  expect(task).toHaveBeenCalledTimes(2);
});

test('does not ask again before the last answer is there', async () => {
  let answer = () => {};
  const task = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)));
  new Poller(task, 2000, page).start();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(task).toHaveBeenCalledTimes(1);
  answer();
  await vi.advanceTimersByTimeAsync(2000);
  expect(task).toHaveBeenCalledTimes(2);
});

test('asks ever more slowly while it fails, and as before once it works', async () => {
  let works = false;
  const task = vi.fn(async () => {
    if (!works) throw new Error('away');
  });
  new Poller(task, 2000, page).start();
  await vi.advanceTimersByTimeAsync(2000 + 4000 + 8000);
  expect(task).toHaveBeenCalledTimes(3);
  works = true;
  await vi.advanceTimersByTimeAsync(16_000 + 2000);
  expect(task).toHaveBeenCalledTimes(5);
});

test('never asks after it was stopped', async () => {
  const task = vi.fn(async () => {});
  const poller = new Poller(task, 2000, page);
  poller.start();
  poller.stop();
  page.turn(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(task).not.toHaveBeenCalled();
});
