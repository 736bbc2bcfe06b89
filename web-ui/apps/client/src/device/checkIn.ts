import { Problem } from '@selfenroll/api';
import type { Identity, Membership } from '../identity/identity.ts';
import { exclusively, forget, read, write } from '../identity/store.ts';
import { DeviceApi } from './deviceApi.ts';

const DEFAULT_INTERVAL = 15 * 60_000;
const SHORTEST = 60_000;
const LONGEST = 24 * 60 * 60_000;

/** Whether the time for the next check-in has come. A clock that was set back makes it come, too. */
export function due({ synced }: Identity, now = Date.now()): boolean {
  return synced === undefined || now >= synced.at + synced.interval || now < synced.at - SHORTEST;
}

/**
 * Checks in, one tab at a time; a tab that had to wait and finds it done does not repeat it.
 *
 * @returns the identity as it is then; undefined when there is none
 */
export function checkIn(
  wanted: (identity: Identity) => boolean,
  api?: DeviceApi,
): Promise<Identity | undefined> {
  return exclusively('sync', async () => {
    const identity = await read();
    if (!identity?.membership || identity.gone || !wanted(identity)) return identity;
    return synchronise(identity, identity.membership, api);
  });
}

/** @param api when it has a token already */
async function synchronise(identity: Identity, membership: Membership, api?: DeviceApi): Promise<Identity> {
  try {
    const calls = api ?? (await authorized(identity, membership));
    const { nextSyncAfter } = await calls.sync();
    const me = await calls.me();
    const next: Identity = {
      ...identity,
      membership: {
        ...membership,
        name: me.name,
        user: fullName(me.user) || membership.user,
        site: me.site.name,
      },
      synced: { at: Date.now(), interval: interval(me.lastSyncAt, nextSyncAfter) },
    };
    await write(next);
    return next;
  } catch (error) {
    if (!knowsNoMore(error)) throw error;
    const gone = { ...identity, gone: true };
    await write(gone);
    return gone;
  }
}

/** Retires this device and forgets everything about it; one that the server has retired is forgotten, too. */
export async function leave(): Promise<void> {
  await exclusively('sync', async () => {
    const identity = await read();
    if (!identity?.membership) return;
    try {
      await (await authorized(identity, identity.membership)).leave();
    } catch (error) {
      if (!knowsNoMore(error)) throw error;
    }
    await forget();
  });
}

async function authorized(identity: Identity, { deviceId, deviceSecret }: Membership): Promise<DeviceApi> {
  const api = new DeviceApi(identity.keys);
  await api.authorize(deviceId, deviceSecret);
  return api;
}

/** Both times are the server's, so that this device's clock does not matter. */
function interval(last?: string | null, next?: string): number {
  const length = Date.parse(next ?? '') - Date.parse(last ?? '');
  return Number.isNaN(length) ? DEFAULT_INTERVAL : Math.min(Math.max(length, SHORTEST), LONGEST);
}

export function fullName(user?: { firstName?: string; lastName?: string; email?: string }): string {
  return `${user?.firstName ?? ''} ${user?.lastName ?? ''}`.trim() || (user?.email ?? '');
}

function knowsNoMore(error: unknown): boolean {
  return error instanceof Problem && error.is('invalid-device');
}
