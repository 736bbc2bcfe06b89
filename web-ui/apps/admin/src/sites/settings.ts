import type { ClientOffer, Platform, Site, SiteChange } from '../api/types.ts';

export const PLATFORMS: readonly Platform[] = [
  'ANDROID',
  'IOS',
  'WINDOWS',
  'MACOS',
  'LINUX',
  'CHROMEOS',
  'OTHER',
];

/** Languages offered for a site's messages; a site may have others by the API. */
export const SITE_LANGUAGES = ['en', 'de', 'fi', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv'] as const;

export const LIFE = { least: 10, most: 1440 };

/** The settings as they are typed. */
export interface SettingsDraft {
  name: string;
  active: boolean;
  languages: string[];
  defaultLanguage: string;
  life: string;
  clients: ClientDraft[];
  terms: string;
}

export interface ClientDraft {
  /** For lists on the screen only. */
  key: number;
  platform: Platform;
  name: string;
  url: string;
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
      steps: client.steps.join('\n'),
    })),
    terms: site.terms?.text ?? '',
  };
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
  };
}

function client({ platform, name, url, steps }: ClientDraft): ClientOffer {
  const lines = steps.split('\n').map((line) => line.trim());
  return { platform, name: name.trim(), url: url.trim() || null, steps: lines.filter((line) => line !== '') };
}

/** What can be told without asking the service, by field. */
export type Wrong = 'required' | 'life' | 'languages' | 'url';

export function wrongIn(draft: SettingsDraft): Record<string, Wrong> {
  const wrong: Record<string, Wrong> = {};
  if (draft.name.trim() === '') wrong.name = 'required';
  const life = Number(draft.life);
  if (!Number.isInteger(life) || life < LIFE.least || life > LIFE.most) wrong.credentialLifeMinutes = 'life';
  if (draft.languages.length === 0) wrong.languages = 'languages';
  for (const [index, { name, url }] of draft.clients.entries()) {
    if (name.trim() === '') wrong[`clients[${index}].name`] = 'required';
    if (url.trim() !== '' && !/^https?:\/\/[^\s]+$/i.test(url.trim())) wrong[`clients[${index}].url`] = 'url';
  }
  return wrong;
}
