import type { Full } from './full.ts';
import type { components } from './generated/enrollment-service.ts';

type Schemas = components['schemas'];

/** `POST /api/enrollment/v1/requests`; the locale is the language of the mail. */
export type EnrollmentRequest = Schemas['SubmitRequest'];

/** Its answer, 202: always alike but for the reference code, XXXX-XXXX. */
export interface EnrollmentAccepted {
  reference: string;
}

export type Platform = Schemas['Platform'];

/** A device client of a site; without an address only the site's people know where to get it. */
export type ClientOffer = Omit<Full<Schemas['Client']>, 'url' | 'openLink'> & {
  url: string | null;
  /** What an installed client answers to. */
  openLink?: string | null;
};

/** `GET /api/enrollment/v1/sites/{slug}` */
export type PublicSite = Omit<Full<Schemas['SiteResponse']>, 'branding' | 'clients' | 'terms'> & {
  /** A colour `#rrggbb` that white text is readable on, and the path of a picture. */
  branding: { colour: string | null; logoUrl: string | null };
  clients: ClientOffer[];
  terms: Full<Schemas['Terms']> | null;
};

/** `POST /api/enrollment/v1/devices` */
export type EnrollDevice = Schemas['EnrollRequest'];

/** Its answer: the device, and what it is known by from now on. */
export type EnrolledDevice = Full<Schemas['EnrollResponse']>;

/** `POST /api/enrollment/v1/devices/tokens` */
export type DeviceToken = Full<Schemas['TokenResponse']>;

/** `POST /api/enrollment/v1/devices/me/syncs` */
export type SyncAnswer = Full<Schemas['SyncResponse']>;

/** `GET /api/enrollment/v1/devices/me` */
export type OwnDevice = Omit<Full<Schemas['OwnDeviceResponse']>, 'lastSyncAt'> & {
  lastSyncAt: string | null;
};
