import type { Identity } from './identity.ts';

const DATABASE = 'selfenroll';
const STORE = 'device';
const KEY = 'me';
const LANGUAGE = 'language';

/** The identity in IndexedDB, shared by all tabs and the service worker. */
export async function read(): Promise<Identity | undefined> {
  return run('readonly', (store) => store.get(KEY));
}

export async function write(identity: Identity): Promise<void> {
  await run('readwrite', (store) => store.put(identity, KEY));
  tell();
}

export async function forget(): Promise<void> {
  await run('readwrite', (store) => store.delete(KEY));
  tell();
}

/** The language that was picked in this app; it outlives the identity. */
export async function readLanguage(): Promise<string | undefined> {
  return run('readonly', (store) => store.get(LANGUAGE));
}

export async function writeLanguage(language: string): Promise<void> {
  await run('readwrite', (store) => store.put(language, LANGUAGE));
}

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(DATABASE) : undefined;

/** Calls back when another tab, or the service worker, has written. */
export function onChange(listener: () => void): void {
  channel?.addEventListener('message', listener);
}

/** Runs it when no other tab does work of this kind. */
export function exclusively<T>(kind: 'enroll' | 'sync', work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`${DATABASE}-${kind}`, work) as Promise<T>;
}

function tell(): void {
  channel?.postMessage('changed');
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    return await new Promise<T>((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
