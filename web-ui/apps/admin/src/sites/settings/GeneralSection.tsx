import { FormGroup } from '@patternfly/react-core/dist/dynamic/components/Form';
import { Switch } from '@patternfly/react-core/dist/dynamic/components/Switch';
import { TextField } from '../../form/TextField.tsx';
import { useTexts } from '../../texts/TextsProvider.tsx';
import type { SectionProps } from './section.ts';

export function GeneralSection({ site, draft, set, errors, disabled }: SectionProps) {
  const { t } = useTexts();
  return (
    <>
      <TextField
        id="settings-name"
        label={t('site.name')}
        help={t('site.name.help')}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errors.name}
        disabled={disabled}
        maxLength={200}
        required
      />
      <FormGroup label={t('site.slug')} fieldId="settings-slug">
        <code id="settings-slug">{site.slug}</code>
      </FormGroup>
      <FormGroup label={t('list.status')} fieldId="settings-active">
        <Switch
          id="settings-active"
          label={t(draft.active ? 'settings.active' : 'settings.inactive')}
          isChecked={draft.active}
          isDisabled={disabled}
          onChange={(_, active) => set({ active })}
        />
      </FormGroup>
    </>
  );
}
