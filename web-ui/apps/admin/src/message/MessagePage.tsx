import { Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { api } from '../api/api.ts';
import type { Placeholder, Template } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Failed } from '../feedback/Failed.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { useFilter } from '../list/useFilter.ts';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { MessageEditor } from './MessageEditor.tsx';
import { templatePath } from './templates.ts';

export function MessagePage() {
  const { t, languageName } = useTexts();
  const site = useSite();
  const [chosen, setLanguage] = useFilter('language');
  const language = site.languages.includes(chosen) ? chosen : site.defaultLanguage;
  const path = templatePath(site.id, language);
  const template = useLoad(`template ${path}`, (signal) => api.get<Template>(path, { signal }));
  const placeholders = useLoad('placeholders', (signal) =>
    api.get<{ items: Placeholder[] }>('/api/admin/v1/template-placeholders', { signal }),
  );

  return (
    <>
      <PageHead title={t('message.title')} subtitle={t('message.subtitle', { site: site.name })} />
      {site.languages.length > 1 && (
        <Form className="message-language" onSubmit={(event) => event.preventDefault()}>
          <SelectField
            id="message-language"
            label={t('message.language')}
            value={language}
            onChange={setLanguage}
            options={site.languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
          />
        </Form>
      )}
      {template.data ? (
        <MessageEditor
          key={path}
          site={site}
          path={path}
          template={template.data}
          placeholders={placeholders.data?.items ?? []}
          onStored={template.set}
          onBack={template.reload}
        />
      ) : template.error !== undefined ? (
        <Failed error={template.error} retry={template.reload} />
      ) : (
        <Skeleton height="24rem" screenreaderText={t('loading')} />
      )}
    </>
  );
}
