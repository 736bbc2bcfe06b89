/** `POST /api/enrollment/v1/requests` */
export interface EnrollmentRequest {
  email: string;
  pin: string;
  /** BCP 47, at most 35 characters: the language of the mail. */
  locale?: string;
}

export interface EnrollmentAccepted {
  /** XXXX-XXXX */
  reference: string;
}

export type Platform = 'ANDROID' | 'IOS' | 'WINDOWS' | 'MACOS' | 'LINUX' | 'CHROMEOS' | 'OTHER';

export interface ClientOffer {
  platform: Platform;
  name: string;
  url?: string | null;
  steps: string[];
}

/** `GET /api/enrollment/v1/sites/{slug}` */
export interface PublicSite {
  slug: string;
  name: string;
  languages: string[];
  defaultLanguage: string;
  clients: ClientOffer[];
  terms?: { version: number | string; text: string } | null;
}
