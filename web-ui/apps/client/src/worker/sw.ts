import { checkIn, due } from '../device/checkIn.ts';

declare const __SHELL__: readonly string[];
declare const __VERSION__: string;

/** The part of a service worker's world that is used here; TypeScript's own library for it excludes the page's. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Periodic extends Extendable {
  readonly tag: string;
}
const worker = globalThis as unknown as {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'periodicsync', listener: (event: Periodic) => void): void;
};

const START = '/client/';
const CACHE = `selfenroll-client-${__VERSION__}`;
const shell = new Set(__SHELL__);

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(__SHELL__.map((path) => new Request(path, { cache: 'reload' }))))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('selfenroll-client-') && name !== CACHE)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => worker.clients.claim()),
  );
});

/** Only the shell of this build is answered from the cache; the API, and everything else, never passes through here. */
worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  const path = event.request.mode === 'navigate' && url.pathname.startsWith(START) ? START : url.pathname;
  if (shell.has(path)) event.respondWith(fromShell(path, event.request));
});

worker.addEventListener('periodicsync', (event) => {
  if (event.tag === 'check-in') event.waitUntil(checkIn(due));
});

async function fromShell(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}
