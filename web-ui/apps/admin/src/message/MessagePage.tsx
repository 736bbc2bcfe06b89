import './message.css';
import { Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { useNavigate, useParams } from 'react-router';
import { api } from '../api/api.ts';
import type { Placeholder, Template } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { NotFoundPage } from '../app/RouteFailed.tsx';
import { Failed } from '../feedback/Failed.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { MessageEditor } from './MessageEditor.tsx';
import { type Kind, kindOf, templatePath } from './templates.ts';

export function MessagePage() {
  const site = useSite();
  const { kind: named, language = '' } = useParams();
  const kind = kindOf(named);
  return kind && site.languages.includes(language) ? (
    <Message kind={kind} language={language} />
  ) : (
    <NotFoundPage />
  );
}

function Message({ kind, language }: { kind: Kind; language: string }) {
  const { t, languageName } = useTexts();
  const site = useSite();
  const navigate = useNavigate();
  const path = templatePath(site.id, kind, language);
  const messages = `/sites/${site.id}/messages`;
  const template = useLoad(`template ${path}`, (signal) => api.get<Template>(path, { signal }));
  const placeholders = useLoad(`placeholders ${kind}`, (signal) =>
    api.get<{ items: Placeholder[] }>('/api/admin/v1/template-placeholders', { query: { kind }, signal }),
  );

  return (
    <>
      <PageHead
        title={t(`kind.${kind}`)}
        subtitle={t(`kind.${kind}.when`)}
        parent={{ to: messages, title: t('messages.title') }}
      />
      {site.languages.length > 1 && (
        <Form className="message-language" onSubmit={(event) => event.preventDefault()}>
          <SelectField
            id="message-language"
            label={t('message.language')}
            value={language}
            onChange={(next) => void navigate(`${messages}/${kind}/${encodeURIComponent(next)}`)}
            options={site.languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
          />
        </Form>
      )}
      {template.data ? (
        <MessageEditor
          key={path}
          site={site}
          kind={kind}
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
