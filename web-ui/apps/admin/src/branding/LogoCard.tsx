import { Alert } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Card, CardBody, CardFooter, CardTitle } from '@patternfly/react-core/dist/dynamic/components/Card';
import { useRef, useState } from 'react';
import { api, ifMatch } from '../api/api.ts';
import type { Site } from '../api/types.ts';
import { useCurrentSite, useSite } from '../app/currentSite.tsx';
import { Confirm } from '../feedback/Confirm.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { useSave } from '../form/useSave.ts';
import { useRights } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { LOGO_TYPES, wrongWithLogo } from './logo.ts';

const PATIENCE = 60_000;

interface Chosen {
  file: File;
  /** For the preview; a data address, which the policy lets pictures have. */
  address: string;
}

/** The logo in use and a chosen file beside it, looked at before anything is sent. */
export function LogoCard() {
  const { t } = useTexts();
  const { notify } = useToasts();
  const { administer } = useRights();
  const site = useSite();
  const { set: setSite, reload } = useCurrentSite();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [refused, setRefused] = useState<string>();
  const [removing, setRemoving] = useState(false);
  const save = useSave([]);
  const path = `/api/admin/v1/sites/${site.id}/logo`;
  const { logo } = site.branding;

  const choose = async (file: File | undefined) => {
    setChosen(undefined);
    save.reset();
    const wrong = file && (await wrongWithLogo(file));
    setRefused(wrong && t(`logo.${wrong}`));
    if (file && !wrong) setChosen({ file, address: await dataAddress(file) });
  };
  const upload = async ({ file }: Chosen) => {
    const next = await save.run(() =>
      api.put<Site>(path, file, { ...ifMatch(site.version), timeout: PATIENCE }),
    );
    if (!next) return;
    setChosen(undefined);
    setSite(next);
    notify('success', t('logo.saved'));
  };
  const remove = async () => {
    await api.delete(path, ifMatch(site.version));
    reload();
    notify('success', t('logo.removed'));
  };

  return (
    <Card>
      <CardTitle component="h2">{t('logo.title')}</CardTitle>
      <CardBody className="stack">
        <ProblemAlert problem={save.problem} />
        {refused && <Alert isInline isLiveRegion variant="danger" title={refused} />}
        <div className="logo-paper">
          {chosen ? (
            <img src={chosen.address} alt={t('logo.chosen')} />
          ) : logo ? (
            <img src={logo.url} alt={t('logo.current')} width={logo.width} height={logo.height} />
          ) : (
            <span>{t('logo.none')}</span>
          )}
        </div>
        <p className="under">{chosen ? t('logo.notYet', { name: chosen.file.name }) : t('logo.help')}</p>
        <input
          ref={input}
          id="logo-file"
          className="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-label={t('logo.choose')}
          accept={LOGO_TYPES.join(',')}
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </CardBody>
      {administer && (
        <CardFooter>
          <div className="buttons">
            {chosen && (
              <Button onClick={() => void upload(chosen)} isLoading={save.busy} isDisabled={save.busy}>
                {t('logo.use')}
              </Button>
            )}
            <Button variant="secondary" onClick={() => input.current?.click()}>
              {t(chosen || logo ? 'logo.other' : 'logo.choose')}
            </Button>
            {chosen && (
              <Button variant="link" onClick={() => setChosen(undefined)}>
                {t('action.cancel')}
              </Button>
            )}
            {logo && !chosen && (
              <Button variant="link" isDanger onClick={() => setRemoving(true)}>
                {t('logo.remove')}
              </Button>
            )}
          </div>
        </CardFooter>
      )}
      {removing && (
        <Confirm
          title={t('logo.remove.title')}
          action={t('logo.remove')}
          danger
          onConfirm={remove}
          onClose={() => setRemoving(false)}
        >
          {t('logo.remove.body', { site: site.name })}
        </Confirm>
      )}
    </Card>
  );
}

function dataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
