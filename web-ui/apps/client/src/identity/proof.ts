/** One call that is to be proved. */
export interface Call {
  readonly method: string;
  /** Absolute, without query. */
  readonly url: string;
  readonly accessToken?: string | undefined;
  readonly nonce?: string | undefined;
}

/** A proof that this device's key is at hand, for one call (RFC 9449, section 4.2). */
export async function proof(keys: CryptoKeyPair, call: Call): Promise<string> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } };
  const claims = {
    jti: crypto.randomUUID(),
    htm: call.method,
    htu: call.url,
    iat: Math.floor(Date.now() / 1000),
    ...(call.accessToken && { ath: await sha256(call.accessToken) }),
    ...(call.nonce && { nonce: call.nonce }),
  };
  const signed = `${base64url(utf8(JSON.stringify(header)))}.${base64url(utf8(JSON.stringify(claims)))}`;
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(algorithm, keys.privateKey, utf8(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

async function sha256(text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
