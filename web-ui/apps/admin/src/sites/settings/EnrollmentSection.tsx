import { Checkbox } from '@patternfly/react-core/dist/dynamic/components/Checkbox';
import { FormGroup, FormSection } from '@patternfly/react-core/dist/dynamic/components/Form';
import type { Platform } from '../../api/types.ts';
import { SelectField } from '../../form/SelectField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useTexts } from '../../texts/TextsProvider.tsx';
import { ClientsEditor } from './ClientsEditor.tsx';
import type { SectionProps } from './section.ts';
import { DEVICE_LIMIT, LIFE, OVERLAPS, PLATFORMS } from './settings.ts';

export function EnrollmentSection({ site, draft, set, errors, disabled }: SectionProps) {
  const { t, span } = useTexts();
  const overlaps = [...new Set([...OVERLAPS, site.overlapDefaultMinutes])].sort((a, b) => a - b);
  const allow = (platform: Platform, allowed: boolean) =>
    set({
      allowedPlatforms: allowed
        ? [...draft.allowedPlatforms, platform]
        : draft.allowedPlatforms.filter((other) => other !== platform),
    });
  return (
    <>
      <TextField
        id="settings-life"
        label={t('settings.life')}
        help={t('settings.life.help', { ...LIFE })}
        type="number"
        min={LIFE.least}
        max={LIFE.most}
        value={draft.life}
        onChange={(life) => set({ life })}
        error={errors.credentialLifeMinutes}
        disabled={disabled}
        required
      />
      <SelectField
        id="settings-overlap"
        label={t('settings.overlap')}
        help={t('settings.overlap.help')}
        value={draft.overlap}
        onChange={(overlap) => set({ overlap })}
        error={errors.overlapDefaultMinutes}
        disabled={disabled}
        options={overlaps.map((minutes) => ({
          value: String(minutes),
          label: minutes === 0 ? t('pin.overlap.none') : t('pin.overlap.some', { span: span(minutes) }),
        }))}
      />
      <TextField
        id="settings-device-limit"
        label={t('settings.deviceLimit')}
        help={t('settings.deviceLimit.help', { ...DEVICE_LIMIT })}
        type="number"
        min={DEVICE_LIMIT.least}
        max={DEVICE_LIMIT.most}
        value={draft.deviceLimit}
        onChange={(deviceLimit) => set({ deviceLimit })}
        error={errors.deviceLimit}
        disabled={disabled}
      />
      <FormGroup role="group" label={t('settings.platforms')} fieldId="settings-platforms">
        <p className="under">
          {t(draft.allowedPlatforms.length === 0 ? 'settings.platforms.all' : 'settings.platforms.some')}
        </p>
        <div className="languages">
          {PLATFORMS.map((platform) => (
            <Checkbox
              key={platform}
              id={`settings-platform-${platform}`}
              label={t(`platform.${platform}`)}
              isChecked={draft.allowedPlatforms.includes(platform)}
              isDisabled={disabled}
              onChange={(_, allowed) => allow(platform, allowed)}
            />
          ))}
        </div>
      </FormGroup>
      <FormSection title={t('clients.title')} titleElement="h3">
        <p className="under">{t('clients.help')}</p>
        <ClientsEditor
          clients={draft.clients}
          errors={errors}
          disabled={disabled}
          onChange={(clients) => set({ clients })}
        />
      </FormSection>
    </>
  );
}
