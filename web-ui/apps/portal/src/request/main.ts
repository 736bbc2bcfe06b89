import { ApiClient } from '@selfenroll/api';
import { element } from '@selfenroll/page';
import { startLanguage } from '../language/texts.ts';
import { atStep } from '../page/journey.ts';
import { Answer } from './answer.ts';
import { RequestForm } from './form.ts';

await startLanguage();
const ask = element('ask');
const answer = new Answer(startOver);
const form = new RequestForm(new ApiClient(), (email, reference) => {
  ask.hidden = true;
  atStep('mail');
  answer.show(email, reference);
});
atStep('request');
addEventListener('pageshow', (event) => {
  if (event.persisted) startOver(); // back to a page that the browser kept: the next person shall see nothing
});

function startOver(): void {
  answer.hide();
  form.clear();
  ask.hidden = false;
  atStep('request');
  form.focus();
}
