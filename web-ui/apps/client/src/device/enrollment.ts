import {
  type EnrollDevice,
  type EnrolledDevice,
  Offline,
  type Platform,
  Problem,
  type PublicSite,
} from '@selfenroll/api';
import { type Membership, newIdentity } from '../identity/identity.ts';
import { exclusively, read, write } from '../identity/store.ts';
import { checkIn, fullName } from './checkIn.ts';
import { DeviceApi, site } from './deviceApi.ts';

export type Step = 'server' | 'redeem' | 'sync';

/** What a person entered. */
export interface Entries {
  readonly user: string;
  readonly site: string;
  readonly password: string;
  readonly name: string;
}

/** The site takes no devices of this kind; nothing was sent. */
export class PlatformRefused extends Error {}
/** The terms were shown and not accepted; nothing was sent. */
export class TermsDeclined extends Error {}
/** There is no such site on this server. */
export class SiteUnknown extends Error {}

const PAUSES = [500, 2_000];

/** The way from credentials to a connected device, one tab at a time. */
export class Enrollment {
  constructor(
    private readonly platform: Platform,
    private readonly at: (step: Step) => void,
    /** Shows the terms; false when they are not accepted. */
    private readonly accept: (site: PublicSite) => Promise<boolean>,
  ) {}

  /** Enrolls, unless another tab did so meanwhile. */
  run(entries: Entries): Promise<void> {
    return exclusively('enroll', async () => {
      const known = await read();
      if (known?.membership && !known.gone) return;
      const identity = known && !known.gone ? known : await newIdentity(this.platform);
      await write(identity); // before anything is sent: whoever repeats has to be the same installation
      const api = new DeviceApi(identity.keys);
      const enrolled = await this.#redeem(api, entries, identity.installationId);
      await write({ ...identity, membership: membership(enrolled, entries.name) });
      void navigator.storage?.persist?.();
      this.at('sync');
      // Enrolled it is; the first check-in can come later.
      await checkIn(() => true, api).catch(() => undefined);
    });
  }

  async #redeem(api: DeviceApi, entries: Entries, installationId: string): Promise<EnrolledDevice> {
    for (;;) {
      const acceptedTerms = await this.#terms(entries.site);
      this.at('redeem');
      const request: EnrollDevice = {
        username: entries.user,
        password: entries.password,
        installationId,
        device: { platform: this.platform, name: entries.name, model: 'Web client' },
        ...(acceptedTerms === undefined ? {} : { acceptedTerms }),
      };
      try {
        return await repeated(() => api.enroll(request));
      } catch (error) {
        if (!(error instanceof Problem && error.is('terms-not-accepted'))) throw error;
      }
    }
  }

  /** The version that was accepted; undefined when the site has no terms. */
  async #terms(slug: string): Promise<number | undefined> {
    this.at('server');
    const found = await known(slug);
    if (found.allowedPlatforms.length > 0 && !found.allowedPlatforms.includes(this.platform))
      throw new PlatformRefused(found.name);
    if (!found.terms) return undefined;
    if (!(await this.accept(found))) throw new TermsDeclined();
    return found.terms.version;
  }
}

async function known(slug: string): Promise<PublicSite> {
  try {
    return await repeated(() => site(slug));
  } catch (error) {
    throw error instanceof Problem && error.status === 404 ? new SiteUnknown() : error;
  }
}

/** Repeats what got no answer, or none from the server itself: the same installation and key get the same device. */
async function repeated<T>(call: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await call();
    } catch (error) {
      if (!lost(error) || !navigator.onLine) throw error;
      await new Promise((over) => setTimeout(over, pause));
    }
  }
  return call();
}

function lost(error: unknown): boolean {
  return (
    error instanceof Offline || (error instanceof Problem && (error.status === 502 || error.status === 504))
  );
}

function membership(enrolled: EnrolledDevice, name: string): Membership {
  return {
    deviceId: enrolled.deviceId,
    deviceSecret: enrolled.deviceSecret,
    name,
    user: fullName(enrolled.user),
    site: enrolled.site.name,
  };
}
