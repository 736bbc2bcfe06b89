import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Form, FormGroup } from '@patternfly/react-core/dist/dynamic/components/Form';
import { TextInput } from '@patternfly/react-core/dist/dynamic/components/TextInput';
import { useRef, useState } from 'react';
import { api, ifMatch } from '../api/api.ts';
import type { Finding, Placeholder, Site, Template } from '../api/types.ts';
import { Confirm } from '../feedback/Confirm.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { Conflict } from '../form/Conflict.tsx';
import { Unsaved } from '../form/Unsaved.tsx';
import { useConflict } from '../form/useConflict.ts';
import { useSave } from '../form/useSave.ts';
import { useRights, useSession } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { BodyEditor } from './BodyEditor.tsx';
import { Findings } from './Findings.tsx';
import { insertAtCursor } from './insert.ts';
import { MessagePreview } from './MessagePreview.tsx';
import { Placeholders } from './Placeholders.tsx';
import { type Draft, findingsOf, type Kind, lineRange } from './templates.ts';
import { usePreview } from './usePreview.ts';
import { Versions } from './Versions.tsx';

interface MessageEditorProps {
  site: Site;
  kind: Kind;
  path: string;
  template: Template;
  placeholders: readonly Placeholder[];
  onStored: (template: Template) => void;
  /** The site's own text is gone. */
  onBack: () => void;
}

export function MessageEditor(props: MessageEditorProps) {
  const { site, kind, path, template, placeholders, onStored, onBack } = props;
  const { t } = useTexts();
  const { notify } = useToasts();
  const { session } = useSession();
  const rights = useRights();
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const writing = useRef<'subject' | 'body'>('body');
  const [draft, setDraft] = useState<Draft>(template);
  const [open, setOpen] = useState<'versions' | 'default'>();
  const preview = usePreview(site.id, kind, template.language, draft);
  const save = useSave([]);
  const conflict = useConflict<Template>();
  const changed = draft.subject !== template.subject || draft.body !== template.body;
  const findings = (part: Finding['part']) => preview.findings.filter((finding) => finding.part === part);

  const refused = (error: unknown) => {
    const found = findingsOf(error);
    if (!found) return;
    preview.retry();
    const [first] = found;
    if (first) show(first);
  };
  const show = (finding: Finding) => {
    if (finding.part === 'subject') return subject.current?.focus();
    const [start, end] = lineRange(draft.body, finding.line);
    body.current?.focus();
    body.current?.setSelectionRange(start, end);
  };

  const put = async (text: Draft, version: number) => {
    try {
      return await conflict.guard(() => api.put<Template>(path, pure(text), ifMatch(version)));
    } catch (error) {
      refused(error);
      throw error;
    }
  };
  const taken = (stored: Template | undefined) => {
    if (!stored) return;
    setDraft(stored);
    onStored(stored);
    notify('success', t('message.saved'));
  };
  const store = async () => taken(await save.run(() => put(draft, template.version)));
  const sendTest = async () => {
    const sent = await save.run(async () => {
      try {
        await api.post('/api/notifications/v1/test-mails', {
          siteId: site.id,
          kind,
          language: template.language,
          ...pure(draft),
        });
        return true;
      } catch (error) {
        refused(error);
        throw error;
      }
    });
    if (sent) notify('success', t('message.tested', { email: session.email }));
  };
  const backToDefault = async () => {
    await api.delete(path);
    const stored = await api.get<Template>(path);
    setDraft(stored);
    onStored(stored);
    onBack();
    notify('success', t('message.backDone'));
  };

  return (
    <>
      <Unsaved changed={changed} />
      <div className="message">
        <Form
          noValidate
          className="message-form"
          onSubmit={(event) => {
            event.preventDefault();
            void store();
          }}
        >
          <ProblemAlert problem={save.problem} />
          <FormGroup label={t('message.subject')} fieldId="message-subject" isRequired>
            <TextInput
              id="message-subject"
              ref={subject}
              value={draft.subject}
              readOnlyVariant={rights.administer ? undefined : 'default'}
              isRequired
              validated={findings('subject').length > 0 ? 'error' : 'default'}
              aria-describedby="subject-findings"
              onFocus={() => {
                writing.current = 'subject';
              }}
              onChange={(_, value) => setDraft({ ...draft, subject: value })}
            />
            <Findings id="subject-findings" findings={findings('subject')} help={t('message.subject.help')} />
          </FormGroup>
          <FormGroup label={t('message.body')} fieldId="message-body" isRequired>
            <BodyEditor
              id="message-body"
              ref={body}
              value={draft.body}
              onChange={(value) => setDraft({ ...draft, body: value })}
              onFocus={() => {
                writing.current = 'body';
              }}
              findings={findings('body')}
              describedBy="body-findings"
              readOnly={!rights.administer}
            />
            <Findings
              id="body-findings"
              findings={findings('body')}
              onShow={show}
              help={t('message.body.help')}
            />
          </FormGroup>
          <p className="under" id="message-state">
            {changed
              ? t('message.state.changed')
              : template.own
                ? t('message.state.own', { version: template.version })
                : t('message.state.default')}
          </p>
          <div className="buttons">
            {rights.administer && (
              <>
                <Button type="submit" isLoading={save.busy} isDisabled={save.busy || !changed}>
                  {t('action.save')}
                </Button>
                <Button variant="secondary" onClick={() => void sendTest()} isDisabled={save.busy}>
                  {t('message.test')}
                </Button>
                {changed && (
                  <Button variant="link" onClick={() => setDraft(template)}>
                    {t('message.discard')}
                  </Button>
                )}
              </>
            )}
            <Button variant="link" onClick={() => setOpen('versions')}>
              {t('versions.title')}
            </Button>
            {rights.administer && template.own && (
              <Button variant="link" isDanger onClick={() => setOpen('default')}>
                {t('message.back')}
              </Button>
            )}
          </div>
          {rights.administer && placeholders.length > 0 && (
            <Placeholders
              items={placeholders}
              body={draft.body}
              onInsert={(tag) => {
                const field = writing.current === 'subject' ? subject.current : body.current;
                if (field) insertAtCursor(field, tag);
              }}
            />
          )}
        </Form>
        <MessagePreview state={preview} retry={preview.retry} />
      </div>
      {open === 'versions' && (
        <Versions
          path={path}
          template={template}
          changed={changed}
          onRestored={
            rights.administer
              ? (stored, number) => {
                  setDraft(stored);
                  onStored(stored);
                  setOpen(undefined);
                  notify('success', t('versions.restored', { number }));
                }
              : undefined
          }
          onClose={() => setOpen(undefined)}
        />
      )}
      {conflict.theirs && (
        <Conflict
          name={t(`kind.${kind}`)}
          fields={[
            { field: 'subject', label: t('message.subject') },
            { field: 'body', label: t('message.body') },
          ]}
          base={pure(template)}
          mine={pure(draft)}
          theirs={pure(conflict.theirs)}
          onSave={async (chosen) => taken(await put(chosen, conflict.theirs?.version ?? 0))}
          onClose={conflict.clear}
        />
      )}
      {open === 'default' && (
        <Confirm
          title={t('message.back.title')}
          action={t('message.back')}
          danger
          onConfirm={backToDefault}
          onClose={() => setOpen(undefined)}
        >
          {t('message.back.body')}
        </Confirm>
      )}
    </>
  );
}

const pure = ({ subject, body }: Draft): Draft => ({ subject, body });
