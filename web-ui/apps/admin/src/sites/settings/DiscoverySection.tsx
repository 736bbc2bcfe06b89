import { FormSection } from '@patternfly/react-core/dist/dynamic/components/Form';
import { TextField } from '../../form/TextField.tsx';
import { useTexts } from '../../texts/TextsProvider.tsx';
import type { SectionProps } from './section.ts';
import { MDM_PLATFORMS } from './settings.ts';

/** What devices are told that look for their organisation by a mail address. */
export function DiscoverySection({ draft, set, errors, disabled }: SectionProps) {
  const { t } = useTexts();
  return (
    <>
      <p className="under">{t('settings.discovery.help')}</p>
      <TextField
        id="settings-mail-domains"
        label={t('settings.mailDomains')}
        help={t('settings.mailDomains.help')}
        rows={3}
        value={draft.mailDomains}
        onChange={(mailDomains) => set({ mailDomains })}
        error={errors.mailDomains}
        disabled={disabled}
      />
      <FormSection title={t('settings.mdmServers')} titleElement="h3">
        <p className="under">{t('settings.mdmServers.help')}</p>
        {MDM_PLATFORMS.map((platform) => (
          <TextField
            key={platform}
            id={`settings-mdm-${platform}`}
            label={t(`platform.${platform}`)}
            type="url"
            autoComplete="off"
            value={draft.mdmServers[platform]}
            onChange={(url) => set({ mdmServers: { ...draft.mdmServers, [platform]: url } })}
            error={errors[`mdmServers.${platform}`]}
            disabled={disabled}
            maxLength={2000}
          />
        ))}
      </FormSection>
    </>
  );
}
