import { proof } from './proof.ts';

const SCHEME = 'DPoP ';
const REPEAT = /use_dpop_nonce|invalid_dpop_proof/;
/** The server takes its nonces for five minutes. */
const NONCE_LIFE = 4 * 60_000;

/**
 * `fetch` that proves each call by the key. The nonce of the last answer goes along, so that this device's clock does not
 * matter. The call is made once more with a new proof when the server asks for its nonce, and when it has seen the proof
 * before: browsers repeat calls by themselves when a connection breaks, and each proof counts once.
 */
export function provingFetch(keys: CryptoKeyPair): typeof fetch {
  let nonce: string | undefined;
  let until = 0;

  const send = async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    const authorization = headers.get('authorization') ?? '';
    headers.set(
      'dpop',
      await proof(keys, {
        method: init.method ?? 'GET',
        url: new URL(path, location.origin).href,
        accessToken: authorization.startsWith(SCHEME) ? authorization.slice(SCHEME.length) : undefined,
        nonce: performance.now() < until ? nonce : undefined,
      }),
    );
    const answer = await fetch(path, { ...init, headers });
    const given = answer.headers.get('dpop-nonce');
    if (given) {
      nonce = given;
      until = performance.now() + NONCE_LIFE;
    }
    return answer;
  };

  return async (path, init = {}) => {
    const answer = await send(String(path), init);
    const again = answer.status === 401 && REPEAT.test(answer.headers.get('www-authenticate') ?? '');
    return again ? send(String(path), init) : answer;
  };
}
