import { ApiClient, type EnrollmentAccepted, type EnrollmentRequest } from '@selfenroll/api';
import { element } from '@selfenroll/page';
import { startLanguage } from '../language/texts.ts';
import { atStep } from '../page/journey.ts';
import { welcome } from '../site/welcome.ts';
import { Answer } from './answer.ts';
import { RequestForm } from './form.ts';

const ANSWERED = 'answered';

startLanguage();
const api = new ApiClient();
const send = async (request: EnrollmentRequest) =>
  (await api.post<EnrollmentAccepted>('/api/enrollment/v1/requests', request)).reference;
const ask = element('ask');
const answer = new Answer(send, () => history.back());
const form = new RequestForm(send, (request, reference) => {
  ask.hidden = true;
  atStep('mail');
  answer.show(request, reference);
  history.pushState(ANSWERED, ''); // so that "back" leads to the form, not out of the portal
});
if (history.state === ANSWERED) history.replaceState(null, ''); // reloaded: the answer is forgotten
atStep('request');
addEventListener('popstate', () => {
  if (!answer.hidden) startOver();
});
addEventListener('pageshow', (event) => {
  if (event.persisted) startOver(); // back to a page that the browser kept: the next person shall see nothing
});
void welcome(api);
performance.mark('interactive');

function startOver(): void {
  answer.hide();
  form.clear();
  ask.hidden = false;
  atStep('request');
  form.focus();
}
