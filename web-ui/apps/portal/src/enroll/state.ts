import { Offline, Problem } from '@selfenroll/api';
import { element, failureOf, inSeconds } from '@selfenroll/page';
import { type Key, say, silence, type Values } from '../language/texts.ts';

/** What stands in place of the guide: loading, a link that leads nowhere, a server that cannot be reached. */
export class State {
  constructor(retry: () => void) {
    element('retry').addEventListener('click', retry);
  }

  loading(): void {
    this.#show('enroll.loading');
  }

  hide(): void {
    element('state').hidden = true;
  }

  unknown(): void {
    this.#show('enroll.unknown', 'enroll.unknownText');
    element('ask').hidden = false;
  }

  failed(error: unknown): void {
    if (leadsNowhere(error)) {
      this.unknown();
      return;
    }
    const { retryAfter } = failureOf(error);
    if (error instanceof Offline) this.#show('enroll.offline', 'enroll.offlineText');
    else if (retryAfter === undefined) this.#show(heading(error), 'trouble.later');
    else this.#show(heading(error), 'trouble.when', { when: (language) => inSeconds(retryAfter, language) });
    element('retry').hidden = false;
    element('state-heading').focus();
  }

  #show(heading: Key, text?: Key, values?: Values): void {
    element('guide').hidden = true;
    element('retry').hidden = true;
    element('ask').hidden = true;
    element('state').hidden = false;
    say(element('state-heading'), heading);
    if (text) say(element('state-text'), text, values);
    else silence(element('state-text'));
  }
}

function heading(error: unknown): Key {
  const full = error instanceof Problem && (error.status === 503 || error.status === 429);
  return full ? 'enroll.unavailable' : 'enroll.failed';
}

function leadsNowhere(error: unknown): boolean {
  return error instanceof Problem && (error.status === 404 || error.status === 400);
}
