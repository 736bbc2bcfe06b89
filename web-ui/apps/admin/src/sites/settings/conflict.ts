import type { ConflictField } from '../../form/Conflict.tsx';
import type { Clock } from '../../texts/clock.ts';
import type { Translate } from '../../texts/texts.ts';
import { MAILS, type MailSwitch, MDM_PLATFORMS, type SettingsDraft } from './settings.ts';

/** Every setting by its name and in words, for two people who changed them at once. */
export function conflictFields(
  texts: { t: Translate } & Pick<Clock, 'span' | 'languageName'>,
): ConflictField<SettingsDraft>[] {
  const { t, span, languageName } = texts;
  return [
    { field: 'name', label: t('site.name') },
    {
      field: 'active',
      label: t('list.status'),
      show: ({ active }) => t(active ? 'status.site.ACTIVE' : 'status.site.DISABLED'),
    },
    {
      field: 'languages',
      label: t('settings.languages.offered'),
      show: ({ languages }) => languages.map(languageName).join(', '),
    },
    {
      field: 'defaultLanguage',
      label: t('settings.defaultLanguage'),
      show: ({ defaultLanguage }) => languageName(defaultLanguage),
    },
    { field: 'life', label: t('settings.life') },
    { field: 'overlap', label: t('settings.overlap'), show: ({ overlap }) => span(Number(overlap)) },
    { field: 'deviceLimit', label: t('settings.deviceLimit') },
    {
      field: 'allowedPlatforms',
      label: t('settings.platforms'),
      show: ({ allowedPlatforms }) => allowedPlatforms.map((each) => t(`platform.${each}`)).join(', '),
    },
    {
      field: 'clients',
      label: t('clients.title'),
      show: ({ clients }) =>
        clients
          .map(({ platform, name, url, openLink, steps }) =>
            [t(`platform.${platform}`), name, url, openLink, steps].filter((part) => part !== '').join('\n'),
          )
          .join('\n\n'),
    },
    { field: 'terms', label: t('settings.terms.text') },
    { field: 'senderName', label: t('settings.senderName') },
    { field: 'replyTo', label: t('settings.replyTo') },
    {
      field: 'mails',
      label: t('settings.mails'),
      show: ({ mails }) =>
        (Object.keys(MAILS) as MailSwitch[])
          .filter((name) => mails[name])
          .map((name) => t(`kind.${MAILS[name]}`))
          .join(', '),
    },
    { field: 'mailDomains', label: t('settings.mailDomains') },
    {
      field: 'mdmServers',
      label: t('settings.mdmServers'),
      show: ({ mdmServers }) =>
        MDM_PLATFORMS.filter((platform) => mdmServers[platform] !== '')
          .map((platform) => `${t(`platform.${platform}`)}: ${mdmServers[platform]}`)
          .join('\n'),
    },
  ];
}
