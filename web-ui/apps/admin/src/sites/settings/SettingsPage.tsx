import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { Tab, Tabs, TabTitleText } from '@patternfly/react-core/dist/dynamic/components/Tabs';
import { type ComponentType, useEffect, useMemo, useState } from 'react';
import { api, ifMatch } from '../../api/api.ts';
import type { Site } from '../../api/types.ts';
import { useCurrentSite, useSite } from '../../app/currentSite.tsx';
import { PageHead } from '../../app/PageHead.tsx';
import { ProblemAlert } from '../../feedback/ProblemAlert.tsx';
import { useToasts } from '../../feedback/Toasts.tsx';
import { Conflict } from '../../form/Conflict.tsx';
import { Unsaved } from '../../form/Unsaved.tsx';
import { useConflict } from '../../form/useConflict.ts';
import { useSave } from '../../form/useSave.ts';
import { useFilter } from '../../list/useFilter.ts';
import { useRights } from '../../session/session.ts';
import { useTexts } from '../../texts/TextsProvider.tsx';
import { conflictFields } from './conflict.ts';
import { DiscoverySection } from './DiscoverySection.tsx';
import { EnrollmentSection } from './EnrollmentSection.tsx';
import { GeneralSection } from './GeneralSection.tsx';
import { LanguagesSection } from './LanguagesSection.tsx';
import { MailSection } from './MailSection.tsx';
import type { SectionProps } from './section.ts';
import {
  changeOf,
  DEVICE_LIMIT,
  draftOf,
  fieldsOf,
  LIFE,
  SECTIONS,
  type Section,
  type SettingsDraft,
  sectionOf,
  wrongIn,
} from './settings.ts';
import { TermsSection } from './TermsSection.tsx';

const PANELS: Readonly<Record<Section, ComponentType<SectionProps>>> = {
  general: GeneralSection,
  languages: LanguagesSection,
  enrollment: EnrollmentSection,
  terms: TermsSection,
  mail: MailSection,
  discovery: DiscoverySection,
};

/** One draft over all sections: saving stores every one, and leads to the first that was refused. */
export function SettingsPage() {
  const texts = useTexts();
  const { t } = texts;
  const { notify } = useToasts();
  const rights = useRights();
  const site = useSite();
  const { set: setSite } = useCurrentSite();
  const [wanted, setSection] = useFilter('section');
  const [draft, setDraft] = useState<SettingsDraft>(() => draftOf(site));
  const save = useSave(fieldsOf(draft));
  const conflict = useConflict<Site>();
  const section = SECTIONS.find((each) => each === wanted) ?? 'general';
  const disabled = !rights.administer;
  const stored = useMemo(() => JSON.stringify(changeOf(draftOf(site))), [site]);
  const changed = JSON.stringify(changeOf(draft)) !== stored;
  const Panel = PANELS[section];

  // What was refused in a section that is not shown leads there.
  useEffect(() => {
    const refused = Object.keys(save.fields).map(sectionOf);
    const [first] = SECTIONS.filter((each) => refused.includes(each));
    if (first && !refused.includes(section)) setSection(first);
  }, [save.fields, section, setSection]);

  const put = (next: SettingsDraft, version: number) =>
    conflict.guard(() => api.put<Site>(`/api/admin/v1/sites/${site.id}`, changeOf(next), ifMatch(version)));
  const taken = (next: Site | undefined) => {
    if (!next) return;
    setDraft(draftOf(next));
    setSite(next);
    notify('success', t('settings.saved'));
  };
  const submit = async () => {
    const limits = { life: LIFE, deviceLimit: DEVICE_LIMIT };
    const wrong = Object.entries(wrongIn(draft)).map(([field, what]) => [
      field,
      t(`wrong.${what}`, what === 'life' || what === 'deviceLimit' ? { ...limits[what] } : {}),
    ]);
    if (!save.check(Object.fromEntries(wrong))) return;
    taken(await save.run(() => put(draft, site.version)));
  };

  return (
    <>
      <Unsaved changed={changed} />
      <PageHead
        title={t('settings.title')}
        subtitle={t(disabled ? 'settings.readOnly' : 'settings.subtitle')}
      />
      <Tabs
        activeKey={section}
        onSelect={(_, key) => setSection(String(key))}
        aria-label={t('settings.sections')}
        className="settings-tabs"
      >
        {SECTIONS.map((each) => (
          <Tab
            key={each}
            eventKey={each}
            tabContentId="settings-section"
            title={
              <TabTitleText>
                {t(`settings.section.${each}`)}
                {Object.keys(save.fields).some((field) => sectionOf(field) === each) && (
                  <span className="missing"> {t('settings.refused')}</span>
                )}
              </TabTitleText>
            }
          />
        ))}
      </Tabs>
      <div id="settings-section" role="tabpanel" aria-label={t(`settings.section.${section}`)}>
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
          <h2 className="visually-hidden">{t(`settings.section.${section}`)}</h2>
          <Panel
            site={site}
            draft={draft}
            set={(change) => setDraft((old) => ({ ...old, ...change }))}
            errors={save.fields}
            disabled={disabled}
          />
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
      </div>
      {conflict.theirs && (
        <Conflict
          name={site.name}
          fields={conflictFields(texts)}
          base={draftOf(site)}
          mine={draft}
          theirs={draftOf(conflict.theirs)}
          onSave={async (chosen) => taken(await put(chosen, conflict.theirs?.version ?? 0))}
          onClose={conflict.clear}
        />
      )}
    </>
  );
}
