import {
  ApiClient,
  type DeviceToken,
  type EnrollDevice,
  type EnrolledDevice,
  type OwnDevice,
  type PublicSite,
  type SyncAnswer,
} from '@selfenroll/api';
import { provingFetch } from '../identity/provingFetch.ts';

const BASE = '/api/enrollment/v1';

export function site(slug: string): Promise<PublicSite> {
  return new ApiClient().get<PublicSite>(`${BASE}/sites/${slug}`);
}

/** The calls of a device, each proved by its key. */
export class DeviceApi {
  readonly #api: ApiClient;
  #token = '';

  constructor(keys: CryptoKeyPair) {
    this.#api = new ApiClient({ fetch: provingFetch(keys) });
  }

  async enroll(request: EnrollDevice): Promise<EnrolledDevice> {
    const enrolled = await this.#api.post<EnrolledDevice>(`${BASE}/devices`, request);
    this.#token = enrolled.accessToken;
    return enrolled;
  }

  async authorize(deviceId: string, deviceSecret: string): Promise<void> {
    const token = await this.#api.post<DeviceToken>(`${BASE}/devices/tokens`, { deviceId, deviceSecret });
    this.#token = token.accessToken;
  }

  me(): Promise<OwnDevice> {
    return this.#api.get(`${BASE}/devices/me`, this.#authorized());
  }

  sync(): Promise<SyncAnswer> {
    return this.#api.post(`${BASE}/devices/me/syncs`, {}, this.#authorized());
  }

  leave(): Promise<void> {
    return this.#api.delete(`${BASE}/devices/me`, this.#authorized());
  }

  #authorized() {
    return { headers: { authorization: `DPoP ${this.#token}` } };
  }
}
