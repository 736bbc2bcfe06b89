import type { ClientOffer, Platform, Site, SiteChange } from '../../api/types.ts';

export const PLATFORMS: readonly Platform[] = [
  'ANDROID',
  'IOS',
  'WINDOWS',
  'MACOS',
  'LINUX',
  'CHROMEOS',
  'OTHER',
];

/**
 * Languages offered for a site's messages: those that the product speaks itself, then some that a site would write in.
 * It may have others by the API.
 */
export const SITE_LANGUAGES = [
  'en',
  'de',
  'fi',
  'sv',
  'fr',
  'es',
  'pt',
  'ja',
  'ar',
  'zh',
  'it',
  'nl',
  'pl',
] as const;

export const LIFE = { least: 10, most: 1440 };
export const DEVICE_LIMIT = { least: 1, most: 100 };

/** Minutes that a site may choose for the overlap of two PINs, from none to 30 days. */
export const OVERLAPS = [0, 60, 480, 1440, 4320, 10_080, 20_160, 43_200];

/** Whose own settings can find an MDM server by a mail address. */
export const MDM_PLATFORMS = ['IOS', 'MACOS', 'WINDOWS'] as const;
export type MdmPlatform = (typeof MDM_PLATFORMS)[number];

export const SECTIONS = ['general', 'languages', 'enrollment', 'terms', 'mail', 'discovery'] as const;
export type Section = (typeof SECTIONS)[number];

/** The mails that a site may do without, by the setting that says so. */
export const MAILS = {
  reminder: 'reminder',
  wrongPinMail: 'pin-mismatch',
  enrolledMail: 'device-enrolled',
  adminNotices: 'admin-notice',
} as const;
export type MailSwitch = keyof typeof MAILS;

/** The settings as they are typed. */
export interface SettingsDraft {
  name: string;
  active: boolean;
  languages: string[];
  defaultLanguage: string;
  life: string;
  clients: ClientDraft[];
  terms: string;
  overlap: string;
  /** Empty for no limit. */
  deviceLimit: string;
  allowedPlatforms: Platform[];
  senderName: string;
  replyTo: string;
  mails: Record<MailSwitch, boolean>;
  /** Empty for none. */
  mdmServers: Record<MdmPlatform, string>;
  /** One a line. */
  mailDomains: string;
}

export interface ClientDraft {
  /** For lists on the screen only. */
  key: number;
  platform: Platform;
  name: string;
  url: string;
  /** What the installed app answers to. */
  openLink: string;
  /** One step a line. */
  steps: string;
}

export function draftOf(site: Site): SettingsDraft {
  return {
    name: site.name,
    active: site.status === 'ACTIVE',
    languages: site.languages,
    defaultLanguage: site.defaultLanguage,
    life: String(site.credentialLifeMinutes),
    clients: site.clients.map((client, key) => ({
      key,
      platform: client.platform,
      name: client.name,
      url: client.url ?? '',
      openLink: client.openLink ?? '',
      steps: client.steps.join('\n'),
    })),
    terms: site.terms?.text ?? '',
    overlap: String(site.overlapDefaultMinutes),
    deviceLimit: site.deviceLimit === null ? '' : String(site.deviceLimit),
    allowedPlatforms: site.allowedPlatforms,
    senderName: site.senderName ?? '',
    replyTo: site.replyTo ?? '',
    mails: {
      reminder: site.reminder,
      wrongPinMail: site.wrongPinMail,
      enrolledMail: site.enrolledMail,
      adminNotices: site.adminNotices,
    },
    mdmServers: { IOS: mdmUrl(site, 'IOS'), MACOS: mdmUrl(site, 'MACOS'), WINDOWS: mdmUrl(site, 'WINDOWS') },
    mailDomains: site.mailDomains.join('\n'),
  };
}

function mdmUrl(site: Site, platform: MdmPlatform): string {
  return site.mdmServers.find((server) => server.platform === platform)?.url ?? '';
}

/** What was typed, one domain a line or parted by commas or spaces. */
function domainsIn(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter((domain) => domain !== '');
}

export function changeOf(draft: SettingsDraft): SiteChange {
  return {
    name: draft.name.trim(),
    status: draft.active ? 'ACTIVE' : 'DISABLED',
    languages: draft.languages,
    defaultLanguage: draft.defaultLanguage,
    credentialLifeMinutes: Number(draft.life),
    clients: draft.clients.map(client),
    termsText: draft.terms.trim() === '' ? null : draft.terms,
    overlapDefaultMinutes: Number(draft.overlap),
    deviceLimit: draft.deviceLimit.trim() === '' ? null : Number(draft.deviceLimit),
    allowedPlatforms: PLATFORMS.filter((platform) => draft.allowedPlatforms.includes(platform)),
    senderName: draft.senderName.trim() || null,
    replyTo: draft.replyTo.trim() || null,
    ...draft.mails,
    mdmServers: MDM_PLATFORMS.map((platform) => ({
      platform,
      url: draft.mdmServers[platform].trim(),
    })).filter(({ url }) => url !== ''),
    mailDomains: domainsIn(draft.mailDomains),
  };
}

function client({ platform, name, url, openLink, steps }: ClientDraft): ClientOffer {
  const lines = steps.split('\n').map((line) => line.trim());
  return {
    platform,
    name: name.trim(),
    url: url.trim() || null,
    openLink: openLink.trim() || null,
    steps: lines.filter((line) => line !== ''),
  };
}

/** What can be told without asking the service, by field. */
export type Wrong =
  | 'required'
  | 'life'
  | 'languages'
  | 'url'
  | 'openLink'
  | 'deviceLimit'
  | 'email'
  | 'https'
  | 'mailDomains';

export function wrongIn(draft: SettingsDraft): Record<string, Wrong> {
  const wrong: Record<string, Wrong> = {};
  if (draft.name.trim() === '') wrong.name = 'required';
  if (!within(draft.life, LIFE)) wrong.credentialLifeMinutes = 'life';
  if (draft.deviceLimit.trim() !== '' && !within(draft.deviceLimit, DEVICE_LIMIT))
    wrong.deviceLimit = 'deviceLimit';
  if (draft.languages.length === 0) wrong.languages = 'languages';
  if (draft.replyTo.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.replyTo.trim()))
    wrong.replyTo = 'email';
  for (const platform of MDM_PLATFORMS) {
    const url = draft.mdmServers[platform].trim();
    if (url !== '' && !/^https:\/\/[^\s@/#]+([/?][^\s#]*)?$/i.test(url))
      wrong[`mdmServers.${platform}`] = 'https';
  }
  if (!domainsIn(draft.mailDomains).every((domain) => /^@?[^\s@.]+(\.[^\s@.]+)+$/.test(domain)))
    wrong.mailDomains = 'mailDomains';
  for (const [index, { name, url, openLink }] of draft.clients.entries()) {
    if (name.trim() === '') wrong[`clients[${index}].name`] = 'required';
    if (url.trim() !== '' && !/^https?:\/\/[^\s]+$/i.test(url.trim())) wrong[`clients[${index}].url`] = 'url';
    if (
      openLink.trim() !== '' &&
      !/^(?!(javascript|data|file|http):)[a-z][a-z0-9+.-]*:\S+$/.test(openLink.trim())
    )
      wrong[`clients[${index}].openLink`] = 'openLink';
  }
  return wrong;
}

function within(typed: string, { least, most }: { least: number; most: number }): boolean {
  const value = Number(typed);
  return typed.trim() !== '' && Number.isInteger(value) && value >= least && value <= most;
}

const SECTION_OF: Readonly<Record<string, Section>> = {
  name: 'general',
  status: 'general',
  languages: 'languages',
  defaultLanguage: 'languages',
  termsText: 'terms',
  senderName: 'mail',
  replyTo: 'mail',
  mdmServers: 'discovery',
  mailDomains: 'discovery',
};

/** Where a field stands, by its path, such as `clients[0].url`. */
export function sectionOf(field: string): Section {
  return SECTION_OF[field.split(/[.[]/)[0] ?? field] ?? 'enrollment';
}

/** Every field by the name that a refusal has for it. */
export function fieldsOf(draft: SettingsDraft): string[] {
  return [
    ...Object.keys(SECTION_OF),
    ...['credentialLifeMinutes', 'overlapDefaultMinutes', 'deviceLimit', 'allowedPlatforms'],
    ...MDM_PLATFORMS.map((platform) => `mdmServers.${platform}`),
    ...draft.clients.flatMap((_, index) =>
      ['platform', 'name', 'url', 'openLink', 'steps'].map((field) => `clients[${index}].${field}`),
    ),
  ];
}
