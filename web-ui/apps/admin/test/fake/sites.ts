import type { SiteChange } from '../../src/api/types.ts';
import { contrastWithWhite, darkerThatWorks } from '../../src/branding/colour.ts';
import { created, done, found, invalid, ok, paged, Refused, unchanged } from './answers.ts';
import type { Call, Route } from './routes.ts';
import { ago, id, newPins, newSite } from './store.ts';

const ADMIN = '/api/admin/v1';
const SITE = `${ADMIN}/sites/([^/]+)`;
export const siteOf = ({ store, path }: Call) => found(store.sites.find((each) => each.id === path[0]));

function saved(call: Call, change: object) {
  const site = siteOf(call);
  unchanged(call.version, site);
  return Object.assign(site, change, { version: site.version + 1 });
}

/** Sites with their settings, PINs, terms and branding. */
export const SITES: Route[] = [
  [
    'GET',
    `${ADMIN}/sites`,
    ({ store, query }) => {
      const q = (query.get('q') ?? '').toLowerCase();
      return ok(
        paged(
          store.sites.filter(({ name, slug }) => `${name}\n${slug}`.toLowerCase().includes(q)),
          query,
        ),
      );
    },
  ],
  [
    'POST',
    `${ADMIN}/sites`,
    ({ store, body }) => {
      if (store.sites.some(({ slug }) => slug === body.slug))
        throw new Refused(409, 'slug-taken', 'This short name is taken', {
          detail: 'Another site has this short name.',
        });
      const made = newSite(body.name, body.slug);
      store.sites.push(made);
      store.pins.set(made.id, newPins());
      return created(made);
    },
  ],
  ['GET', SITE, (call) => ok(siteOf(call))],
  [
    'PUT',
    SITE,
    (call) => {
      const { termsText, ...change } = call.body as SiteChange;
      if (change.name === 'Bad') throw invalid('change.name', 'This name is not allowed');
      if (change.replyTo?.endsWith('.invalid')) throw invalid('replyTo', 'is not an e-mail address');
      const old = siteOf(call);
      const version = Number(old.terms?.version ?? 0) + (termsText === (old.terms?.text ?? null) ? 0 : 1);
      const terms = termsText === null ? null : { version, text: termsText };
      if (terms && terms.text !== old.terms?.text) {
        const all = call.store.terms.get(old.id) ?? [];
        call.store.terms.set(old.id, [...all, { ...terms, savedAt: ago(0), savedBy: call.admin.email }]);
      }
      return ok(saved(call, { ...change, terms }));
    },
  ],
  ['GET', `${SITE}/terms`, (call) => ok({ items: call.store.terms.get(siteOf(call).id) ?? [] })],
  [
    'PUT',
    `${SITE}/branding`,
    (call) => {
      const { colour } = call.body;
      if (colour && contrastWithWhite(colour) < 4.5)
        throw invalid('colour', `has too little contrast; ${darkerThatWorks(colour)} works`);
      return ok(saved(call, { branding: { ...siteOf(call).branding, colour } }));
    },
  ],
  [
    'PUT',
    `${SITE}/logo`,
    (call) => {
      const file = call.body as Buffer;
      if (file.includes('broken'))
        throw new Refused(400, 'logo-refused', 'This file cannot be the logo', {
          detail: 'The picture is broken or of an unusual kind. Save it anew as PNG and send that.',
        });
      const site = siteOf(call);
      call.store.logos.set(site.id, file);
      const url = `/api/admin/v1/sites/${site.id}/logo?v=${site.version + 1}`;
      return ok(saved(call, { branding: { ...site.branding, logo: { url, width: 160, height: 48 } } }));
    },
  ],
  [
    'GET',
    `${SITE}/logo`,
    (call) => ({
      status: 200,
      body: found(call.store.logos.get(siteOf(call).id)),
      headers: { 'content-type': 'image/png' },
    }),
  ],
  [
    'DELETE',
    `${SITE}/logo`,
    (call) => {
      saved(call, { branding: { ...siteOf(call).branding, logo: null } });
      return done;
    },
  ],
  ['GET', `${SITE}/pin`, (call) => ok(found(call.store.pins.get(siteOf(call).id)))],
  [
    'POST',
    `${SITE}/pin/rotations`,
    (call) => {
      const { current } = found(call.store.pins.get(siteOf(call).id));
      const validUntil = ago(-call.body.overlapMinutes);
      const next = {
        current: { id: id(), pin: '73920518', validFrom: ago(0), accepted: 0, refused: 0 },
        previous: { ...current, validUntil },
      };
      call.store.pins.set(siteOf(call).id, next);
      return created(next);
    },
  ],
];
