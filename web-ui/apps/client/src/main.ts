import { element, platformOf } from '@selfenroll/page';
import { EnrollForm } from './enroll/form.ts';
import { supported } from './identity/identity.ts';
import { forget, onChange, read } from './identity/store.ts';
import { startLanguage } from './language/texts.ts';
import { show } from './page/view.ts';
import { Leaving } from './status/leaving.ts';
import { Panel } from './status/panel.ts';
import { offerInstallation, startWorker, syncInBackground } from './worker/register.ts';

await startLanguage();
if (supported()) await start();
else show('unsupported', false);

async function start(): Promise<void> {
  const form = new EnrollForm(platformOf(navigator) ?? 'OTHER', enrolled);
  const panel = new Panel(() => void look());
  const leaving = new Leaving(look, () => look());

  startWorker();
  offerInstallation();
  element('leave').addEventListener('click', async () => {
    const identity = await read();
    if (identity?.membership) leaving.ask(identity.membership.site);
    else await look();
  });
  element('enroll-again').addEventListener('click', async () => {
    await forget();
    await look();
  });
  // Another tab enrolled, left or checked in; or this page comes back from where the browser kept it.
  onChange(() => void lookUnlessBusy());
  addEventListener('pageshow', (event) => {
    if (event.persisted) void lookUnlessBusy();
  });
  await look();

  async function enrolled(): Promise<void> {
    await look();
    await syncInBackground();
  }

  async function lookUnlessBusy(): Promise<void> {
    if (!form.running && element('leaving').hidden) await look();
  }

  /** @param left name of the site that the device has just left */
  async function look(left?: string): Promise<void> {
    const identity = await read();
    if (identity?.gone) {
      panel.close();
      show('gone');
    } else if (identity?.membership) {
      panel.open(identity);
    } else {
      panel.close();
      form.open(left);
    }
  }
}
