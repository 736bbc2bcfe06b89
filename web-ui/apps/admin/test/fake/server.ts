import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { BUILT } from '../build.ts';
import { PUBLIC, sessionOf, takeCode } from './admins.ts';
import { Refused } from './answers.ts';
import { ROUTES } from './routes.ts';
import { emptyStore, type FakeAdmin, id, type Store } from './store.ts';

/** The policy of the real reverse proxy: an inline script or style does not work here either. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const COOKIE = '__Host-selfenroll-session';

/** The built console as the reverse proxy serves it, with services that keep everything in memory. */
export class FakeServer {
  store: Store = emptyStore();
  /** Paths that begin with one of these answer 503. */
  readonly away = new Set<string>();
  /** Every API call since the last reset, such as `GET /api/admin/v1/sites`. */
  readonly calls: string[] = [];
  readonly #sessions = new Map<string, string>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      void (url.pathname.startsWith('/api/')
        ? this.#api(request, url, response)
        : page(url.pathname, response));
    });
  }

  static async start(port = 0): Promise<FakeServer> {
    const server = new FakeServer();
    await new Promise<void>((listening) => server.#server.listen(port, '127.0.0.1', listening));
    return server;
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  reset(store: Store): void {
    this.store = store;
    this.away.clear();
    this.calls.length = 0;
    this.#sessions.clear();
  }

  endSessions(): void {
    this.#sessions.clear();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #api(request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> {
    const bytes = Buffer.concat(await request.toArray());
    this.calls.push(`${request.method} ${url.pathname}${url.search}`);
    try {
      const json = request.headers['content-type'] === 'application/json';
      const body = bytes.length === 0 ? undefined : json ? JSON.parse(bytes.toString()) : bytes;
      const answer = /^\/api\/admin\/v1\/session(\/password)?$/.test(url.pathname)
        ? this.#session(request, url.pathname, body)
        : this.#answer(request, url, body);
      send(response, answer.status, answer.body, answer.headers);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, type, title, more, headers } = error;
      send(response, status, { type: `urn:selfenroll:problem:${type}`, title, status, ...more }, headers);
    }
  }

  #session(
    request: IncomingMessage,
    path: string,
    body: { email: string; password: string; code?: string; currentPassword: string; newPassword: string },
  ) {
    const cookie = (value: string, age: number) => ({
      'set-cookie': `${COOKIE}=${value}; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=${age}`,
    });
    if (request.method === 'POST') {
      const admin = this.store.admins.find(
        ({ email, password }) => email === body.email && password === body.password,
      );
      if (!admin || admin.status === 'DISABLED')
        throw new Refused(401, 'sign-in-failed', 'The sign-in failed');
      if (admin.secondFactor && body.code === undefined)
        throw new Refused(401, 'second-factor-needed', 'A code is needed');
      if (admin.secondFactor && !takeCode(admin, body.code ?? ''))
        throw new Refused(401, 'sign-in-failed', 'The sign-in failed');
      const session = id();
      this.#sessions.set(session, admin.id);
      return { status: 200, body: sessionOf(admin), headers: cookie(session, 28_800) };
    }
    const session = this.#admin(request);
    const { password } = session;
    if (request.method === 'GET') return { status: 200, body: sessionOf(session), headers: {} };
    if (path.endsWith('/password')) {
      if (password !== body.currentPassword) {
        const violations = [{ field: 'currentPassword', message: 'This is not your current password' }];
        throw new Refused(400, 'invalid-request', 'The request is not valid', { violations });
      }
      session.password = body.newPassword;
      this.store.sessions = this.store.sessions.filter(({ current }) => current);
      return { status: 204, body: undefined, headers: {} };
    }
    this.endSessions();
    return { status: 204, body: undefined, headers: cookie('', 0) };
  }

  #answer(request: IncomingMessage, url: URL, body: unknown) {
    for (const prefix of this.away) {
      if (url.pathname.startsWith(prefix))
        throw new Refused(503, 'unavailable', 'Away', {}, { 'retry-after': '2' });
    }
    const open = PUBLIC.some(([, path]) => new RegExp(`^${path}$`).test(url.pathname));
    const admin = open ? ({ role: 'administrator' } as FakeAdmin) : this.#admin(request);
    for (const [method, path, handler] of [...PUBLIC, ...ROUTES]) {
      const match = request.method === method && new RegExp(`^${path}$`).exec(url.pathname);
      if (!match) continue;
      if (path.includes('/session')) {
        // One's own account, whatever the role is.
      } else if (method !== 'GET' && admin.role === 'reader' && !path.endsWith('/previews')) {
        throw new Refused(403, 'forbidden', 'Forbidden');
      }
      const version = /^"(\d+)"$/.exec(request.headers['if-match'] ?? '')?.[1];
      const call = {
        store: this.store,
        admin,
        path: match.slice(1),
        query: url.searchParams,
        body,
        version: version === undefined ? undefined : Number(version),
      };
      return { headers: {}, body: undefined, ...handler(call) };
    }
    throw new Refused(404, 'not-found', 'Not found');
  }

  #admin(request: IncomingMessage) {
    const session = new RegExp(`${COOKIE}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1] ?? '';
    const admin = this.store.admins.find((each) => each.id === this.#sessions.get(session));
    if (!admin) throw new Refused(401, 'unauthorized', 'Sign in');
    return admin;
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string>,
): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  const raw = body === undefined || Buffer.isBuffer(body);
  response.end(raw ? body : JSON.stringify(body));
}

async function page(path: string, response: ServerResponse): Promise<void> {
  const inside = path.replace(/^\/admin/, '');
  const file = extname(inside) === '' ? '/index.html' : inside;
  try {
    const content = await readFile(join(BUILT, normalize(file)));
    const headers = { 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' };
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...headers,
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}
