import { ACME, type Store } from '../fake/store.ts';

/** Every page of the console by name, with what shows that it has loaded. */
export function pages(store: Store): [name: string, path: string, ready: string][] {
  const site = `/sites/${ACME}`;
  const request = store.enrollments.find(({ reference }) => reference === 'K7QM-4X2P')?.requestId;
  const user = store.users.find(({ email }) => email === 'jo.4@acme.example')?.id;
  const device = store.devices.find(({ email }) => email === 'jo.4@acme.example')?.id;
  return [
    ['sites', '/sites', 'text=borealis'],
    ['overview', site, '.figure-value >> text=4'],
    ['empty site', `/sites/${store.sites[1]?.id}`, 'text=What to do next'],
    ['pin', `${site}/pin`, 'text=1044 6280'],
    ['users', `${site}/users`, 'text=user@acme.example'],
    ['user', `${site}/users/${user}`, 'text=R5CT20ABCDE'],
    ['import users', `${site}/users/import`, 'text=What the file should hold'],
    ['device identifiers', `${site}/device-identifiers`, 'text=R5CT20ABCDE'],
    ['import identifiers', `${site}/device-identifiers/import`, 'text=What the file should hold'],
    ['poster', `${site}/pin/poster`, '.poster-pin >> text=4821 3957'],
    ['messages', `${site}/messages`, 'text=own, version 2'],
    ['message', `${site}/messages/enrollment-credentials/de`, 'iframe'],
    ['branding', `${site}/branding`, 'text=As users see it'],
    ['webhooks', `${site}/webhooks`, 'text=2 failures in a row'],
    ['webhook', `${site}/webhooks/${store.webhooks[0]?.id}`, 'text=http-500'],
    ['audit of a site', `${site}/audit`, 'text=User changed'],
    ['audit', '/audit', 'text=gizmo.frobbed'],
    ['dead letters', '/dead-letters', 'text=sealedSecret is missing'],
    ['admins', '/admins', 'text=Ines Invited'],
    ['api tokens', '/api-tokens', 'text=HR synchronisation'],
    ['enrollments of a site', `${site}/enrollments`, 'text=K7QM-4X2P'],
    ['enrollments', '/enrollments', 'text=B0B0-9Q2M'],
    ['enrollment', `${site}/enrollments/${request}`, 'text=Mail server accepted'],
    ['funnel', `${site}/funnel`, 'text=median time until connected'],
    ['all funnels', '/funnel', 'text=No user has this address'],
    ['device', `${site}/devices/${device}`, 'text=Mail server accepted'],
    ['devices', `${site}/devices`, 'text=olga.1@acme.example'],
    ['all devices', '/devices', 'text=olga.1@acme.example'],
    ['credentials', `${site}/credentials`, 'text=k7qm4x@acme'],
    ['make credentials', `${site}/credentials/new?user=${user}`, 'text=How they get them'],
    ['make credentials for nobody', `${site}/credentials/new`, 'text=Nobody is selected'],
    ['deliveries', `${site}/deliveries`, 'text=Try again later'],
    ['settings', `${site}/settings`, '#settings-name'],
    ['settings, languages', `${site}/settings?section=languages`, '#settings-default-language'],
    ['settings, enrollment', `${site}/settings?section=enrollment`, 'text=Store or download link'],
    ['settings, terms', `${site}/settings?section=terms`, 'text=Put into the field'],
    ['settings, mail', `${site}/settings?section=mail`, '#settings-reply-to'],
    ['settings, discovery', `${site}/settings?section=discovery`, '#settings-mail-domains'],
    ['account', '/account', 'text=2001:db8::7'],
    ['invitation', '/invitation#secret', 'text=Open invitation'],
    ['password reset', '/password-reset', '#reset-email'],
    ['new password', '/password-reset#secret', '#new-password'],
    ['missing page', '/nowhere', 'text=no such page'],
  ];
}
