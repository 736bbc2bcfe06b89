import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { BUILT } from './build.ts';
import { sha256, verified } from './proofs.ts';

/** The policy of the real reverse proxy: an inline script or style in the page does not work here either. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
const BASE = '/api/enrollment/v1';
const NONCE = '1700000000.abc';

/** What a test lets one route answer instead. */
export interface Special {
  readonly status: number;
  readonly problem?: string;
  readonly headers?: Record<string, string>;
  /** The connection breaks: before the call was handled, or after. */
  readonly lost?: 'before' | 'after';
  /** How often; always when not said. */
  readonly times?: number;
}

interface Device {
  readonly id: string;
  readonly installation: string;
  readonly key: string;
  readonly name: string;
  lastSync: string | null;
}

/** The app as the reverse proxy serves it, with an API that keeps devices and insists on proofs. */
export class ClientServer {
  /** `METHOD path` of every call to the API, with its body. */
  readonly calls: { route: string; body: Record<string, unknown> }[] = [];
  readonly devices: Device[] = [];
  terms: { version: number; text: string } | null = null;
  allowedPlatforms: string[] = [];
  /** As for a device whose clock is wrong. */
  needsNonce = false;
  readonly #special = new Map<string, { special: Special; left: number }>();
  readonly #seen = new Set<string>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      void (path.startsWith('/api/') ? this.#api(request, path, response) : page(path, response));
    });
  }

  static async start(): Promise<ClientServer> {
    const server = new ClientServer();
    await new Promise<void>((listening) => server.#server.listen(0, '127.0.0.1', listening));
    return server;
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  answer(route: string, special: Special): void {
    this.#special.set(route, { special, left: special.times ?? Number.POSITIVE_INFINITY });
  }

  /** From now on everything is answered as usual. */
  calm(): void {
    this.#special.clear();
  }

  count(route: string): number {
    return this.calls.filter((call) => call.route === route).length;
  }

  reset(): void {
    this.calls.length = 0;
    this.devices.length = 0;
    this.terms = null;
    this.allowedPlatforms = [];
    this.needsNonce = false;
    this.#special.clear();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #api(request: IncomingMessage, path: string, response: ServerResponse): Promise<void> {
    const route = `${request.method} ${path.replace(BASE, '')}`;
    const text = (await request.toArray()).join('');
    const body = text === '' ? {} : JSON.parse(text);
    this.calls.push({ route, body });
    const special = this.#take(route);
    if (special?.lost === 'before') return void request.socket.destroy();
    if (special && !special.lost) return problem(response, special.status, special.problem, special.headers);
    const lost = special?.lost === 'after';
    const proved = await this.#proved(request, route, lost ? undefined : response);
    if (proved === undefined) return lost ? void request.socket.destroy() : undefined;
    const [status, answer] = this.#handle(route, body, proved);
    if (lost) return void request.socket.destroy();
    if (status >= 400) return problem(response, status, String(answer));
    response.writeHead(status, { 'content-type': 'application/json', 'dpop-nonce': NONCE });
    response.end(answer === undefined ? '' : JSON.stringify(answer));
  }

  #take(route: string): Special | undefined {
    const found = this.#special.get(route);
    return found && found.left-- > 0 ? found.special : undefined;
  }

  /** Thumbprint of the key; empty for a call that needs no proof; undefined when it was refused. */
  async #proved(request: IncomingMessage, route: string, response: ServerResponse | undefined) {
    if (!route.includes('/devices')) return '';
    const token = /^DPoP (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const proof = await verified(String(request.headers.dpop));
    const right =
      proof.htm === request.method &&
      proof.htu === this.origin + request.url &&
      proof.ath === (token && sha256(token)) &&
      !this.#seen.has(proof.jti);
    this.#seen.add(proof.jti);
    if (!right) {
      const headers = { 'www-authenticate': 'DPoP error="invalid_dpop_proof"' };
      return void problem(response, 401, 'invalid-dpop-proof', headers);
    }
    if (this.needsNonce && proof.nonce !== NONCE) {
      const headers = { 'www-authenticate': 'DPoP error="use_dpop_nonce"', 'dpop-nonce': NONCE };
      return void problem(response, 401, 'use-dpop-nonce', headers);
    }
    return proof.thumbprint;
  }

  #handle(route: string, body: Record<string, unknown>, key: string): [number, unknown] {
    const mine = this.devices.find((device) => device.key === key);
    const acme = { slug: 'acme', name: 'Acme' };
    const user = { firstName: 'Uma', lastName: 'Ser', email: 'user@acme.example' };
    switch (route) {
      case 'GET /sites/acme':
        return [
          200,
          {
            ...acme,
            clients: [],
            languages: ['en'],
            defaultLanguage: 'en',
            terms: this.terms,
            allowedPlatforms: this.allowedPlatforms,
            branding: { colour: null, logoUrl: null },
          },
        ];
      case 'POST /devices':
        return this.#enroll(body, key, acme, user);
      case 'POST /devices/tokens':
        return mine
          ? [200, { accessToken: `token-${mine.id}`, tokenType: 'DPoP', expiresIn: 900 }]
          : [401, 'invalid-device'];
      case 'POST /devices/me/syncs':
        if (!mine) return [401, 'invalid-device'];
        mine.lastSync = '2026-01-15T09:30:04Z';
        return [200, { status: 'CONNECTED', nextSyncAfter: '2026-01-15T09:45:04Z' }];
      case 'GET /devices/me':
        return mine
          ? [
              200,
              {
                deviceId: mine.id,
                name: mine.name,
                platform: 'OTHER',
                status: 'CONNECTED',
                enrolledAt: '2026-01-15T09:30:00Z',
                lastSyncAt: mine.lastSync,
                user,
                site: acme,
              },
            ]
          : [401, 'invalid-device'];
      case 'DELETE /devices/me':
        if (!mine) return [401, 'invalid-device'];
        this.devices.splice(this.devices.indexOf(mine), 1);
        return [204, undefined];
      default:
        return [404, 'not-found'];
    }
  }

  #enroll(body: Record<string, unknown>, key: string, site: unknown, user: unknown): [number, unknown] {
    if (this.terms && body.acceptedTerms !== this.terms.version) return [409, 'terms-not-accepted'];
    const known = this.devices[0];
    if (known && (known.installation !== body.installationId || known.key !== key))
      return [409, 'credential-used'];
    const device: Device = known ?? {
      id: `d${this.devices.length + 1}`,
      installation: String(body.installationId),
      key,
      name: String((body.device as Record<string, unknown>).name),
      lastSync: null,
    };
    if (!known) this.devices.push(device);
    return [
      known ? 200 : 201,
      {
        deviceId: device.id,
        deviceSecret: 's3cret',
        accessToken: `token-${device.id}`,
        tokenType: 'DPoP',
        expiresIn: 900,
        user,
        site,
        status: 'ENROLLED',
      },
    ];
  }
}

function problem(
  response: ServerResponse | undefined,
  status: number,
  name = 'internal',
  headers = {},
): void {
  if (response === undefined) return; // the answer gets lost
  response.writeHead(status, { 'content-type': 'application/problem+json', ...headers });
  response.end(JSON.stringify({ type: `urn:selfenroll:problem:${name}`, title: name, status }));
}

async function page(path: string, response: ServerResponse): Promise<void> {
  const file = path === '/client/' ? '/index.html' : path.replace(/^\/client/, '');
  try {
    const content = await readFile(join(BUILT, normalize(file)));
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}
