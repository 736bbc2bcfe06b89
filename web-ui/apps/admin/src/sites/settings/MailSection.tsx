import { Checkbox } from '@patternfly/react-core/dist/dynamic/components/Checkbox';
import { FormGroup } from '@patternfly/react-core/dist/dynamic/components/Form';
import { Link } from 'react-router';
import { TextField } from '../../form/TextField.tsx';
import { useTexts } from '../../texts/TextsProvider.tsx';
import type { SectionProps } from './section.ts';
import { MAILS, type MailSwitch } from './settings.ts';

export function MailSection({ site, draft, set, errors, disabled }: SectionProps) {
  const { t } = useTexts();
  return (
    <>
      <TextField
        id="settings-sender"
        label={t('settings.senderName')}
        help={t('settings.senderName.help')}
        value={draft.senderName}
        onChange={(senderName) => set({ senderName })}
        error={errors.senderName}
        disabled={disabled}
        maxLength={100}
      />
      <TextField
        id="settings-reply-to"
        label={t('settings.replyTo')}
        help={t('settings.replyTo.help')}
        type="email"
        autoComplete="off"
        value={draft.replyTo}
        onChange={(replyTo) => set({ replyTo })}
        error={errors.replyTo}
        disabled={disabled}
        maxLength={254}
      />
      <FormGroup role="group" label={t('settings.mails')} fieldId="settings-mails">
        <div className="stack">
          {(Object.keys(MAILS) as MailSwitch[]).map((name) => (
            <Checkbox
              key={name}
              id={`settings-${name}`}
              label={t(`kind.${MAILS[name]}`)}
              description={t(`kind.${MAILS[name]}.when`)}
              isChecked={draft.mails[name]}
              isDisabled={disabled}
              onChange={(_, sent) => set({ mails: { ...draft.mails, [name]: sent } })}
            />
          ))}
        </div>
      </FormGroup>
      <p>
        <Link to={`/sites/${site.id}/messages`}>{t('settings.mails.texts')}</Link>
      </p>
    </>
  );
}
