import type { Platform } from '@selfenroll/api';

/** Whose device this is, as the server said. */
export interface Membership {
  readonly deviceId: string;
  /** Worth nothing without the key. */
  readonly deviceSecret: string;
  readonly name: string;
  readonly user: string;
  readonly site: string;
}

/** The last check-in that was answered, by this device's clock. */
export interface Synced {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds until the next one is welcome. */
  readonly interval: number;
}

/**
 * What this device keeps. Installation and key are there before anything is sent, so that a lost answer is repeated by
 * the same installation with the same key and gets the same device.
 */
export interface Identity {
  readonly installationId: string;
  /** ES256; the private half cannot be read out, not even by this page. */
  readonly keys: CryptoKeyPair;
  readonly platform: Platform;
  readonly membership?: Membership;
  readonly synced?: Synced;
  /** The server knows this device no more. */
  readonly gone?: boolean;
}

export async function newIdentity(platform: Platform): Promise<Identity> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  return { installationId: crypto.randomUUID(), keys, platform };
}

/** Whether this browser can keep an identity at all: a secure context with WebCrypto, a database and locks. */
export function supported(): boolean {
  return (
    globalThis.crypto?.subtle !== undefined && 'indexedDB' in globalThis && navigator.locks !== undefined
  );
}
