import { useState } from 'react';
import { api, ifMatch } from '../api/api.ts';
import type { Admin, AdminRole } from '../api/types.ts';
import { useToasts } from '../feedback/Toasts.tsx';
import { Conflict } from '../form/Conflict.tsx';
import { FormDialog } from '../form/FormDialog.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useConflict } from '../form/useConflict.ts';
import { useSave } from '../form/useSave.ts';
import { roleName, rolesUpTo } from '../session/roles.ts';
import { useSession } from '../session/session.ts';
import { SiteChoice } from '../sites/SiteChoice.tsx';
import { SiteNames } from '../sites/SiteNames.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { LANGUAGES } from '../texts/texts.ts';
import { ADMINS, type AdminDraft, changed, draftOf } from './admins.ts';

interface AdminFormProps {
  /** Absent to invite a new one. */
  admin?: Admin;
  onSaved: () => void;
  onClose: () => void;
}

export function AdminForm({ admin, onSaved, onClose }: AdminFormProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const { session } = useSession();
  const base: AdminDraft = admin
    ? draftOf(admin)
    : { email: '', name: '', role: 'EDITOR', sites: [], language: '' };
  const [draft, setDraft] = useState(base);
  const save = useSave(['email', 'name', 'role', 'sites', 'language']);
  const conflict = useConflict<Admin>();
  const set = (change: Partial<AdminDraft>) => setDraft({ ...draft, ...change });

  const put = (over: Admin, next: AdminDraft) => {
    const { email: _, language, ...rest } = next;
    const body = changed(over, { ...rest, name: rest.name.trim(), language: language || null });
    return conflict.guard(() => api.put<Admin>(`${ADMINS}/${over.id}`, body, ifMatch(over.version)));
  };
  const taken = (saved: Admin | undefined) => {
    if (!saved) return;
    notify('success', t(admin ? 'users.saved' : 'admins.invited', { email: saved.email }));
    onSaved();
    onClose();
  };
  const submit = async () => {
    const wrong: Record<string, string> = {};
    if (draft.email.trim() === '') wrong.email = t('field.required');
    if (draft.name.trim() === '') wrong.name = t('field.required');
    if (draft.sites.length === 0) wrong.sites = t('siteChoice.required');
    if (!save.check(wrong)) return;
    taken(
      await save.run(() =>
        admin
          ? put(admin, draft)
          : api.post<Admin>(ADMINS, {
              ...draft,
              email: draft.email.trim(),
              name: draft.name.trim(),
              language: draft.language || null,
            }),
      ),
    );
  };

  return (
    <>
      <FormDialog
        name="admin"
        title={admin ? t('admins.edit', { email: admin.email }) : t('admins.invite')}
        description={admin ? undefined : t('admins.invite.body')}
        action={t(admin ? 'action.save' : 'admins.invite.send')}
        focus={admin ? '#admin-name' : '#admin-email'}
        save={save}
        onSubmit={submit}
        onClose={onClose}
      >
        {!admin && (
          <TextField
            id="admin-email"
            label={t('field.email')}
            type="email"
            autoComplete="off"
            value={draft.email}
            onChange={(email) => set({ email })}
            error={save.fields.email}
            required
          />
        )}
        <TextField
          id="admin-name"
          label={t('users.name')}
          autoComplete="off"
          value={draft.name}
          onChange={(name) => set({ name })}
          error={save.fields.name}
          maxLength={200}
          required
        />
        <SelectField
          id="admin-role"
          label={t('admins.role')}
          help={t(`role.${roleName(draft.role)}.may`)}
          value={draft.role}
          onChange={(role) =>
            set({
              role: role as AdminRole,
              sites: role === 'PLATFORM_ADMINISTRATOR' ? ['*'] : draft.sites,
            })
          }
          error={save.fields.role}
          options={rolesUpTo(session.role).map((value) => ({ value, label: t(`role.${roleName(value)}`) }))}
        />
        {draft.role !== 'PLATFORM_ADMINISTRATOR' && (
          <SiteChoice
            id="admin-sites"
            value={draft.sites}
            onChange={(sites) => set({ sites })}
            error={save.fields.sites}
          />
        )}
        <SelectField
          id="admin-language"
          label={t('language.label')}
          help={t('admins.language.help')}
          value={draft.language}
          onChange={(language) => set({ language })}
          error={save.fields.language}
          options={[
            { value: '', label: t('account.language.none') },
            ...Object.entries(LANGUAGES).map(([value, label]) => ({ value, label })),
          ]}
        />
      </FormDialog>
      {admin && conflict.theirs && (
        <Conflict
          name={admin.email}
          fields={[
            { field: 'name', label: t('users.name') },
            { field: 'role', label: t('admins.role'), show: ({ role }) => t(`role.${roleName(role)}`) },
            { field: 'sites', label: t('sites.title'), show: ({ sites }) => <SiteNames ids={sites} /> },
            { field: 'language', label: t('language.label') },
          ]}
          base={base}
          mine={draft}
          theirs={draftOf(conflict.theirs)}
          onSave={async (chosen) => taken(await put(conflict.theirs ?? admin, chosen))}
          onClose={conflict.clear}
        />
      )}
    </>
  );
}
