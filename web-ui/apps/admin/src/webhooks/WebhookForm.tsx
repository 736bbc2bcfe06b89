import type { Page, Webhook } from '../api/types.ts';
import './webhooks.css';
import { Checkbox } from '@patternfly/react-core/dist/dynamic/components/Checkbox';
import { FormGroup } from '@patternfly/react-core/dist/dynamic/components/Form';
import { Radio } from '@patternfly/react-core/dist/dynamic/components/Radio';
import { useState } from 'react';
import { api, ifMatch } from '../api/api.ts';
import { useSite } from '../app/currentSite.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { Conflict } from '../form/Conflict.tsx';
import { FormDialog } from '../form/FormDialog.tsx';
import { TextField } from '../form/TextField.tsx';
import { useConflict } from '../form/useConflict.ts';
import { useSave } from '../form/useSave.ts';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { changed, draftOf, type HookDraft, hooksPath } from './webhooks.ts';

export type CreatedWebhook = Webhook & { secret: string };

interface WebhookFormProps {
  /** Absent for a new one. */
  hook?: Webhook;
  /** With the secret only when it is new. */
  onSaved: (hook: Webhook & { secret?: string }) => void;
  onClose: () => void;
}

export function WebhookForm({ hook, onSaved, onClose }: WebhookFormProps) {
  const { t } = useTexts();
  const site = useSite();
  const base: HookDraft = hook ? draftOf(hook) : { name: '', url: '', types: [] };
  const [draft, setDraft] = useState(base);
  const [all, setAll] = useState(base.types.length === 0);
  const types = useLoad('webhook types', (signal) =>
    api.get<Page<string>>('/api/admin/v1/webhook-types', { signal }),
  );
  const save = useSave(['name', 'url', 'types']);
  const conflict = useConflict<Webhook>();
  const set = (change: Partial<HookDraft>) => setDraft({ ...draft, ...change });
  const wanted = { ...draft, types: all ? [] : draft.types };

  const put = (over: Webhook, next: HookDraft) =>
    conflict.guard(() =>
      api.put<Webhook>(`${hooksPath(site.id)}/${over.id}`, changed(over, next), ifMatch(over.version)),
    );
  const submit = async () => {
    const wrong: Record<string, string> = {};
    if (draft.name.trim() === '') wrong.name = t('field.required');
    if (draft.url.trim() === '') wrong.url = t('field.required');
    else if (!/^https?:\/\/\S+$/i.test(draft.url.trim())) wrong.url = t('wrong.url');
    if (!all && draft.types.length === 0) wrong.types = t('webhooks.types.required');
    if (!save.check(wrong)) return;
    const body = { name: wanted.name.trim(), url: wanted.url.trim(), types: wanted.types };
    const saved = await save.run(() =>
      hook ? put(hook, wanted) : api.post<CreatedWebhook>(hooksPath(site.id), body),
    );
    if (saved) onSaved(saved);
  };

  return (
    <>
      <FormDialog
        name="webhook"
        title={t(hook ? 'webhooks.edit' : 'webhooks.create')}
        action={t(hook ? 'action.save' : 'webhooks.create')}
        size="medium"
        focus="#webhook-name"
        save={save}
        onSubmit={submit}
        onClose={onClose}
      >
        <TextField
          id="webhook-name"
          label={t('users.name')}
          autoComplete="off"
          value={draft.name}
          onChange={(name) => set({ name })}
          error={save.fields.name}
          maxLength={100}
          required
        />
        <TextField
          id="webhook-url"
          label={t('webhooks.url')}
          help={t('webhooks.url.help')}
          type="url"
          value={draft.url}
          onChange={(url) => set({ url })}
          error={save.fields.url}
          maxLength={1000}
          required
        />
        <FormGroup role="group" label={t('webhooks.types')} fieldId="webhook-types">
          <div className="stack">
            <Radio
              id="webhook-all"
              name="webhook-types"
              label={t('webhooks.all')}
              description={t('webhooks.all.help')}
              isChecked={all}
              onChange={() => setAll(true)}
            />
            <Radio
              id="webhook-some"
              name="webhook-types"
              label={t('webhooks.chosen')}
              isChecked={!all}
              onChange={() => setAll(false)}
            />
          </div>
          {!all && (
            <div className="hook-types">
              <ProblemAlert problem={types.error} retry={types.reload} />
              {(types.data?.items ?? []).map((type) => (
                <Checkbox
                  key={type}
                  id={`webhook-type-${type}`}
                  label={<code>{type}</code>}
                  isChecked={draft.types.includes(type)}
                  onChange={(_, on) =>
                    set({ types: on ? [...draft.types, type] : draft.types.filter((each) => each !== type) })
                  }
                />
              ))}
            </div>
          )}
          {save.fields.types && <p className="missing">{save.fields.types}</p>}
        </FormGroup>
      </FormDialog>
      {hook && conflict.theirs && (
        <Conflict
          name={hook.name}
          fields={[
            { field: 'name', label: t('users.name') },
            { field: 'url', label: t('webhooks.url') },
            { field: 'types', label: t('webhooks.types') },
          ]}
          base={base}
          mine={wanted}
          theirs={draftOf(conflict.theirs)}
          onSave={async (chosen) => {
            const saved = await put(conflict.theirs ?? hook, chosen);
            if (saved) onSaved(saved);
          }}
          onClose={conflict.clear}
        />
      )}
    </>
  );
}
