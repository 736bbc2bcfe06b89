import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Form, FormGroup } from '@patternfly/react-core/dist/dynamic/components/Form';
import { useEffect, useRef, useState } from 'react';
import { api, ifMatch } from '../api/api.ts';
import type { Site } from '../api/types.ts';
import { useCurrentSite, useSite } from '../app/currentSite.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { Conflict } from '../form/Conflict.tsx';
import { TextField } from '../form/TextField.tsx';
import { Unsaved } from '../form/Unsaved.tsx';
import { useConflict } from '../form/useConflict.ts';
import { useSave } from '../form/useSave.ts';
import { useRights } from '../session/session.ts';
import { changeOf, draftOf } from '../sites/settings/settings.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { Contrast } from './Contrast.tsx';
import { contrastWithWhite, LEAST_CONTRAST, normalised } from './colour.ts';

interface Look {
  name: string;
  /** As it is typed; empty for the product's own. */
  colour: string;
}

const lookOf = (site: Site): Look => ({ name: site.name, colour: site.branding.colour ?? '' });

export function LookForm() {
  const { t } = useTexts();
  const { notify } = useToasts();
  const { administer } = useRights();
  const site = useSite();
  const { set: setSite } = useCurrentSite();
  const [look, setLook] = useState<Look>(() => lookOf(site));
  const save = useSave(['name', 'colour']);
  const conflict = useConflict<Site>();
  const colour = normalised(look.colour);
  const changed = look.name.trim() !== site.name || (look.colour.trim() || null) !== site.branding.colour;

  const put = (next: Look, from: Site) =>
    conflict.guard(async () => {
      const path = `/api/admin/v1/sites/${site.id}`;
      let current = from;
      const name = next.name.trim();
      if (name !== current.name) {
        const change = { ...changeOf(draftOf(current)), name };
        current = await api.put<Site>(path, change, ifMatch(current.version));
      }
      const wanted = normalised(next.colour) ?? null;
      if (wanted !== current.branding.colour)
        current = await api.put<Site>(`${path}/branding`, { colour: wanted }, ifMatch(current.version));
      return current;
    });
  const taken = (next: Site | undefined) => {
    if (!next) return;
    setLook(lookOf(next));
    setSite(next);
    notify('success', t('branding.saved'));
  };
  const submit = async () => {
    const wrong: Record<string, string> = {};
    if (look.name.trim() === '') wrong.name = t('field.required');
    if (look.colour.trim() !== '' && !colour) wrong.colour = t('branding.colour.form');
    else if (colour && contrastWithWhite(colour) < LEAST_CONTRAST) wrong.colour = t('branding.colour.pale');
    if (save.check(wrong)) taken(await save.run(() => put(look, site)));
  };

  return (
    <>
      <Unsaved changed={changed} />
      <Form
        noValidate
        className="branding-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ProblemAlert problem={save.problem} />
        <TextField
          id="branding-name"
          label={t('site.name')}
          help={t('site.name.help')}
          value={look.name}
          onChange={(name) => setLook({ ...look, name })}
          error={save.fields.name}
          disabled={!administer}
          maxLength={200}
          required
        />
        <FormGroup>
          <TextField
            id="branding-colour"
            label={t('branding.colour')}
            help={t('branding.colour.help')}
            value={look.colour}
            onChange={(typed) => setLook({ ...look, colour: typed })}
            error={save.fields.colour}
            disabled={!administer}
            maxLength={7}
            autoComplete="off"
          />
          {administer && (
            <input
              type="color"
              className="branding-picker"
              aria-label={t('branding.colour.pick')}
              value={colour ?? '#0b5cad'}
              onChange={(event) => setLook({ ...look, colour: event.target.value })}
            />
          )}
        </FormGroup>
        {colour && (
          <Contrast
            colour={colour}
            onUse={administer ? (better) => setLook({ ...look, colour: better }) : undefined}
          />
        )}
        <Sample name={look.name} colour={colour ?? '#0b5cad'} logo={site.branding.logo} />
        {administer && (
          <div className="buttons">
            <Button type="submit" isLoading={save.busy} isDisabled={save.busy || !changed}>
              {t('action.save')}
            </Button>
            {changed && (
              <Button
                variant="link"
                onClick={() => {
                  setLook(lookOf(site));
                  save.reset();
                }}
              >
                {t('message.discard')}
              </Button>
            )}
          </div>
        )}
      </Form>
      {conflict.theirs && (
        <Conflict
          name={site.name}
          fields={[
            { field: 'name', label: t('site.name') },
            { field: 'colour', label: t('branding.colour') },
          ]}
          base={lookOf(site)}
          mine={look}
          theirs={lookOf(conflict.theirs)}
          onSave={async (chosen) => taken(await put(chosen, conflict.theirs ?? site))}
          onClose={conflict.clear}
        />
      )}
    </>
  );
}

interface SampleProps {
  name: string;
  colour: string;
  logo: Site['branding']['logo'];
}

/** The head of portal and mails with a button, as users will see them: on white, in every theme. */
function Sample({ name, colour, logo }: SampleProps) {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.style.setProperty('--site-colour', colour), [colour]);
  return (
    <figure className="sample" aria-label={t('branding.sample')}>
      <div ref={box} className="sample-paper">
        <div className="sample-head">
          {logo && <img src={logo.url} alt="" width={logo.width} height={logo.height} />}
          <strong>{name}</strong>
        </div>
        <span className="sample-button">{t('branding.sample.button')}</span>
      </div>
      <figcaption className="under">{t('branding.sample')}</figcaption>
    </figure>
  );
}
