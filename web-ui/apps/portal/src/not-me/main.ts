import { ApiClient } from '@selfenroll/api';
import { element, failureOf } from '@selfenroll/page';
import { say, startLanguage } from '../language/texts.ts';

const TOKEN = /^#([\w-]{22})$/;

startLanguage();
const api = new ApiClient();
const button = element('say', HTMLButtonElement);
const trouble = element('trouble');
button.addEventListener('click', () => void disown());
addEventListener('hashchange', show);
show();

/** The end of the link; it stays out of the address that goes to the server, and so out of every log. */
function token(): string | undefined {
  return TOKEN.exec(location.hash)?.[1];
}

/** Opening the page changes nothing: mail scanners do that too. */
function show(): void {
  const known = token() !== undefined;
  element('question').hidden = !known;
  element('broken').hidden = known;
  element('done').hidden = true;
}

async function disown(): Promise<void> {
  if (button.getAttribute('aria-busy') === 'true') return; // a double tap
  button.setAttribute('aria-busy', 'true');
  say(element('say-label'), 'sending');
  trouble.replaceChildren();
  try {
    await api.post('/api/credentials/v1/disownments', { token: token() });
    element('question').hidden = true;
    element('done').hidden = false;
    element('done-heading').focus();
  } catch (error) {
    const failure = failureOf(error);
    for (const key of failure.wait ? ([failure.key, 'trouble.later'] as const) : [failure.key]) {
      const line = document.createElement('p');
      say(line, key);
      trouble.append(line);
    }
  } finally {
    button.removeAttribute('aria-busy');
    say(element('say-label'), 'notme.say');
  }
}
