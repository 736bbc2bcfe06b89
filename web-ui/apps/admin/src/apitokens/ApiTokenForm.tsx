import { useState } from 'react';
import { api } from '../api/api.ts';
import type { AdminRole, ApiToken } from '../api/types.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useSave } from '../form/useSave.ts';
import { roleName, rolesUpTo } from '../session/roles.ts';
import { useSession } from '../session/session.ts';
import { SiteChoice } from '../sites/SiteChoice.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { API_TOKENS, LIFE } from './apiTokens.ts';

export type CreatedToken = ApiToken & { token: string };

interface ApiTokenFormProps {
  onCreated: (token: CreatedToken) => void;
  onClose: () => void;
}

export function ApiTokenForm({ onCreated, onClose }: ApiTokenFormProps) {
  const { t } = useTexts();
  const { session } = useSession();
  const [name, setName] = useState('');
  const [role, setRole] = useState<AdminRole>('READER');
  const [sites, setSites] = useState<string[]>([]);
  const [life, setLife] = useState(String(LIFE.usual));
  const save = useSave(['name', 'role', 'sites', 'lifeDays']);

  const submit = async () => {
    const wrong: Record<string, string> = {};
    const lifeDays = Number(life);
    if (name.trim() === '') wrong.name = t('field.required');
    if (sites.length === 0) wrong.sites = t('siteChoice.required');
    if (!Number.isInteger(lifeDays) || lifeDays < LIFE.least || lifeDays > LIFE.most)
      wrong.lifeDays = t('wrong.life', { least: LIFE.least, most: LIFE.most });
    if (!save.check(wrong)) return;
    const body = { name: name.trim(), role, sites, lifeDays };
    const created = await save.run(() => api.post<CreatedToken>(API_TOKENS, body));
    if (created) onCreated(created);
  };

  return (
    <FormDialog
      name="token"
      title={t('tokens.create')}
      description={t('tokens.create.body')}
      action={t('tokens.create')}
      focus="#token-name"
      save={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id="token-name"
        label={t('users.name')}
        help={t('tokens.name.help')}
        autoComplete="off"
        value={name}
        onChange={setName}
        error={save.fields.name}
        maxLength={100}
        required
      />
      <SelectField
        id="token-role"
        label={t('admins.role')}
        help={t(`role.${roleName(role)}.may`)}
        value={role}
        onChange={(value) => {
          setRole(value as AdminRole);
          if (value === 'PLATFORM_ADMINISTRATOR') setSites(['*']);
        }}
        error={save.fields.role}
        options={rolesUpTo(session.role).map((value) => ({ value, label: t(`role.${roleName(value)}`) }))}
      />
      {role !== 'PLATFORM_ADMINISTRATOR' && (
        <SiteChoice id="token-sites" value={sites} onChange={setSites} error={save.fields.sites} />
      )}
      <TextField
        id="token-life"
        label={t('tokens.life')}
        help={t('tokens.life.help', { least: LIFE.least, most: LIFE.most })}
        type="number"
        min={LIFE.least}
        max={LIFE.most}
        value={life}
        onChange={setLife}
        error={save.fields.lifeDays}
        required
      />
    </FormDialog>
  );
}
