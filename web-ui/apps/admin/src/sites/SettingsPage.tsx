import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Checkbox } from '@patternfly/react-core/dist/dynamic/components/Checkbox';
import { Form, FormGroup, FormSection } from '@patternfly/react-core/dist/dynamic/components/Form';
import { HelperText, HelperTextItem } from '@patternfly/react-core/dist/dynamic/components/HelperText';
import { Switch } from '@patternfly/react-core/dist/dynamic/components/Switch';
import { useMemo, useState } from 'react';
import { api } from '../api/api.ts';
import type { Site } from '../api/types.ts';
import { useCurrentSite, useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { Unsaved } from '../form/Unsaved.tsx';
import { useSave } from '../form/useSave.ts';
import { useRights } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { ClientsEditor } from './ClientsEditor.tsx';
import { changeOf, draftOf, LIFE, type SettingsDraft, SITE_LANGUAGES, wrongIn } from './settings.ts';

export function SettingsPage() {
  const { t, languageName } = useTexts();
  const { notify } = useToasts();
  const rights = useRights();
  const site = useSite();
  const { set: setSite } = useCurrentSite();
  const [draft, setDraft] = useState<SettingsDraft>(() => draftOf(site));
  const save = useSave([
    ...['name', 'credentialLifeMinutes', 'languages', 'defaultLanguage', 'termsText', 'status'],
    ...draft.clients.flatMap((_, index) =>
      ['platform', 'name', 'url', 'steps'].map((field) => `clients[${index}].${field}`),
    ),
  ]);
  const disabled = !rights.administer;
  const stored = useMemo(() => JSON.stringify(changeOf(draftOf(site))), [site]);
  const changed = JSON.stringify(changeOf(draft)) !== stored;
  const set = (change: Partial<SettingsDraft>) => setDraft({ ...draft, ...change });

  const submit = async () => {
    const wrong = Object.entries(wrongIn(draft)).map(([field, what]) => [
      field,
      t(`wrong.${what}`, { ...LIFE }),
    ]);
    if (!save.check(Object.fromEntries(wrong))) return;
    const next = await save.run(() => api.put<Site>(`/api/admin/v1/sites/${site.id}`, changeOf(draft)));
    if (!next) return;
    setDraft(draftOf(next));
    setSite(next);
    notify('success', t('settings.saved'));
  };

  const choose = (tag: string, chosen: boolean) => {
    const languages = chosen ? [...draft.languages, tag] : draft.languages.filter((other) => other !== tag);
    const defaultLanguage = languages.includes(draft.defaultLanguage)
      ? draft.defaultLanguage
      : (languages[0] ?? draft.defaultLanguage);
    set({ languages, defaultLanguage });
  };

  return (
    <>
      <Unsaved changed={changed} />
      <PageHead
        title={t('settings.title')}
        subtitle={t(disabled ? 'settings.readOnly' : 'settings.subtitle')}
      />
      <Form
        noValidate
        isWidthLimited
        maxWidth="48rem"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ProblemAlert problem={save.problem} />
        <FormSection title={t('settings.site')} titleElement="h2">
          <TextField
            id="settings-name"
            label={t('site.name')}
            help={t('site.name.help')}
            value={draft.name}
            onChange={(name) => set({ name })}
            error={save.fields.name}
            disabled={disabled}
            maxLength={200}
            required
          />
          <FormGroup label={t('list.status')} fieldId="settings-active">
            <Switch
              id="settings-active"
              label={t(draft.active ? 'settings.active' : 'settings.inactive')}
              isChecked={draft.active}
              isDisabled={disabled}
              onChange={(_, active) => set({ active })}
            />
          </FormGroup>
          <TextField
            id="settings-life"
            label={t('settings.life')}
            help={t('settings.life.help', { ...LIFE })}
            type="number"
            min={LIFE.least}
            max={LIFE.most}
            value={draft.life}
            onChange={(life) => set({ life })}
            error={save.fields.credentialLifeMinutes}
            disabled={disabled}
            required
          />
        </FormSection>
        <FormSection title={t('settings.languages')} titleElement="h2">
          <FormGroup
            role="group"
            label={t('settings.languages.offered')}
            fieldId="settings-languages"
            isRequired
          >
            <div className="languages">
              {[...new Set([...SITE_LANGUAGES, ...site.languages])].map((tag) => (
                <Checkbox
                  key={tag}
                  id={`settings-language-${tag}`}
                  label={languageName(tag)}
                  isChecked={draft.languages.includes(tag)}
                  isDisabled={disabled}
                  onChange={(_, chosen) => choose(tag, chosen)}
                />
              ))}
            </div>
            {save.fields.languages && (
              <HelperText isLiveRegion>
                <HelperTextItem variant="error">{save.fields.languages}</HelperTextItem>
              </HelperText>
            )}
          </FormGroup>
          <SelectField
            id="settings-default-language"
            label={t('settings.defaultLanguage')}
            help={t('settings.defaultLanguage.help')}
            value={draft.defaultLanguage}
            onChange={(defaultLanguage) => set({ defaultLanguage })}
            error={save.fields.defaultLanguage}
            disabled={disabled}
            options={draft.languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
          />
        </FormSection>
        <FormSection title={t('clients.title')} titleElement="h2">
          <p className="under">{t('clients.help')}</p>
          <ClientsEditor
            clients={draft.clients}
            errors={save.fields}
            disabled={disabled}
            onChange={(clients) => set({ clients })}
          />
        </FormSection>
        <FormSection title={t('settings.terms')} titleElement="h2">
          <TextField
            id="settings-terms"
            label={t('settings.terms.text')}
            help={t(site.terms ? 'settings.terms.version' : 'settings.terms.help', {
              version: String(site.terms?.version ?? ''),
            })}
            rows={6}
            value={draft.terms}
            onChange={(terms) => set({ terms })}
            error={save.fields.termsText}
            disabled={disabled}
          />
        </FormSection>
        {!disabled && (
          <div className="save-bar">
            <Button type="submit" isLoading={save.busy} isDisabled={save.busy || !changed}>
              {t('action.save')}
            </Button>
            {changed && (
              <Button
                variant="link"
                onClick={() => {
                  setDraft(draftOf(site));
                  save.reset();
                }}
              >
                {t('message.discard')}
              </Button>
            )}
          </div>
        )}
      </Form>
    </>
  );
}
