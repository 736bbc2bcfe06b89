import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import type { Platform } from '../../api/types.ts';
import { SelectField } from '../../form/SelectField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useTexts } from '../../texts/TextsProvider.tsx';
import { type ClientDraft, PLATFORMS } from './settings.ts';

interface ClientsEditorProps {
  clients: ClientDraft[];
  /** Messages by path, such as `clients[0].url`. */
  errors: Record<string, string>;
  onChange: (clients: ClientDraft[]) => void;
  disabled: boolean;
}

/** Which app a user installs on which platform, where it comes from, and what to do there. */
export function ClientsEditor({ clients, errors, onChange, disabled }: ClientsEditorProps) {
  const { t } = useTexts();
  const set = (key: number, change: Partial<ClientDraft>) =>
    onChange(clients.map((client) => (client.key === key ? { ...client, ...change } : client)));
  const add = () => {
    const used = new Set(clients.map(({ platform }) => platform));
    const platform = PLATFORMS.find((each) => !used.has(each)) ?? 'OTHER';
    const key = 1 + Math.max(-1, ...clients.map((client) => client.key));
    onChange([...clients, { key, platform, name: '', url: '', openLink: '', steps: '' }]);
  };
  return (
    <>
      {clients.length === 0 && <p className="under">{t('clients.none')}</p>}
      {clients.map((client, index) => {
        const id = `client-${client.key}`;
        const platform = t(`platform.${client.platform}`);
        const at = (field: string) => errors[`clients[${index}].${field}`];
        return (
          <fieldset key={client.key} className="client">
            <legend>{platform}</legend>
            <div className="client-row">
              <SelectField
                id={`${id}-platform`}
                label={t('clients.platform')}
                value={client.platform}
                onChange={(value) => set(client.key, { platform: value as Platform })}
                error={at('platform')}
                disabled={disabled}
                options={PLATFORMS.map((value) => ({ value, label: t(`platform.${value}`) }))}
              />
              <TextField
                id={`${id}-name`}
                label={t('clients.name')}
                value={client.name}
                onChange={(name) => set(client.key, { name })}
                error={at('name')}
                disabled={disabled}
                maxLength={100}
                required
              />
            </div>
            <TextField
              id={`${id}-url`}
              label={t('clients.url')}
              help={t('clients.url.help')}
              type="url"
              value={client.url}
              onChange={(url) => set(client.key, { url })}
              error={at('url')}
              disabled={disabled}
            />
            <TextField
              id={`${id}-open`}
              label={t('clients.openLink')}
              help={t('clients.openLink.help')}
              value={client.openLink}
              onChange={(openLink) => set(client.key, { openLink })}
              error={at('openLink')}
              disabled={disabled}
            />
            <TextField
              id={`${id}-steps`}
              label={t('clients.steps')}
              help={t('clients.steps.help')}
              rows={3}
              value={client.steps}
              onChange={(steps) => set(client.key, { steps })}
              error={at('steps')}
              disabled={disabled}
            />
            {!disabled && (
              <Button
                variant="link"
                isDanger
                isInline
                aria-label={t('clients.removeThis', { platform })}
                onClick={() => onChange(clients.filter((other) => other.key !== client.key))}
              >
                {t('clients.remove')}
              </Button>
            )}
          </fieldset>
        );
      })}
      {!disabled && (
        <div>
          <Button variant="secondary" onClick={add}>
            {t('clients.add')}
          </Button>
        </div>
      )}
    </>
  );
}
