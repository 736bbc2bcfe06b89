import { createHash, webcrypto } from 'node:crypto';

const decode = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString());

/** What a proof shows once its signature was verified; throws for a bad one. */
export async function verified(proof: string) {
  const [header, claims, signature] = proof.split('.');
  const { typ, alg, jwk } = decode(header);
  if (typ !== 'dpop+jwt' || alg !== 'ES256' || 'd' in jwk) throw new Error(`Not a proof: ${proof}`);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const key = await webcrypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
  const signed = Buffer.from(`${header}.${claims}`);
  if (!(await webcrypto.subtle.verify(algorithm, key, Buffer.from(signature ?? '', 'base64url'), signed)))
    throw new Error('The signature is wrong');
  return { ...decode(claims), thumbprint: thumbprint(jwk) } as {
    jti: string;
    htm: string;
    htu: string;
    ath?: string;
    nonce?: string;
    thumbprint: string;
  };
}

/** RFC 7638 */
function thumbprint({ crv, kty, x, y }: Record<string, string>): string {
  return sha256(JSON.stringify({ crv, kty, x, y }));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
