import { ApiClient, type CallOptions, Problem } from '@selfenroll/api';
import { Away, away, partOf } from './away.ts';

const client = new ApiClient();

type Gate = (refused: Problem) => Promise<void>;
let gate: Gate | undefined;

/**
 * Names what a 401 waits for: the promise resolves once somebody has signed in again and the call is repeated,
 * or rejects when they gave up.
 */
export function onExpiredSession(next: Gate | undefined): void {
  gate = next;
}

/** Calls of a signed-in admin. A service that is away gives `Away`, every other refusal `Problem`. */
export const api = {
  get: <T>(path: string, options?: CallOptions) => guarded(path, () => client.get<T>(path, options)),
  post: <T>(path: string, body?: unknown, options?: CallOptions) =>
    guarded(path, () => client.post<T>(path, body, options)),
  put: <T>(path: string, body?: unknown, options?: CallOptions) =>
    guarded(path, () => client.put<T>(path, body, options)),
  delete: <T = void>(path: string, options?: CallOptions) =>
    guarded(path, () => client.delete<T>(path, options)),
  file: (path: string, options?: CallOptions) => guarded(path, () => client.file(path, options)),
};

/** Refused with 412 when the thing has another version by now; see `form/useConflict`. */
export function ifMatch(version: number): CallOptions {
  return { headers: { 'if-match': `"${version}"` } };
}

/** Calls that must not ask for a new sign-in: the sign-in itself. */
export const openApi = {
  get: <T>(path: string) => named(path, () => client.get<T>(path)),
  post: <T>(path: string, body?: unknown) => named(path, () => client.post<T>(path, body)),
  delete: (path: string) => named(path, () => client.delete(path)),
};

async function guarded<T>(path: string, call: () => Promise<T>): Promise<T> {
  try {
    return await named(path, call);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401 || error.is('sign-in-failed') || !gate)
      throw error;
    await gate(error);
    return named(path, call);
  }
}

async function named<T>(path: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof Problem && away(error) ? new Away(partOf(path), error) : error;
  }
}
