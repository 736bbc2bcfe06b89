import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT } from './build.ts';

/** The policy of the real reverse proxy: only the script and style that the build put in work here either. */
const policy = () =>
  `default-src 'none'; script-src 'self' ${hashes('script')}; style-src 'self' ${hashes('style')}; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
const hashes = (of: string) =>
  new RegExp(`^${of} "(.*)";$`, 'm').exec(readFileSync(join(BUILT, '../inline.map'), 'utf8'))?.[1];
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Held back until this is done. */
  readonly after?: Promise<void>;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** The built pages as the reverse proxy serves them, with an API that answers as a test says. */
export class PortalServer {
  readonly calls: Call[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      void (path.startsWith('/api/') ? this.#api(request, path, response) : page(request, path, response));
    });
  }

  static async start(): Promise<PortalServer> {
    const server = new PortalServer();
    await new Promise<void>((listening) => server.#server.listen(0, '127.0.0.1', listening));
    return server;
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on `route`, for example `POST /api/x`, answers like this. */
  answer(route: string, answer: Answer): void {
    this.#answers.set(route, answer);
  }

  reset(): void {
    this.calls.length = 0;
    this.#answers.clear();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #api(request: IncomingMessage, path: string, response: ServerResponse): Promise<void> {
    const method = request.method ?? '';
    const text = (await request.toArray()).join('');
    const form = request.headers['content-type'] === 'application/x-www-form-urlencoded';
    const body = () => (form ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text));
    this.calls.push({ method, path, body: text === '' ? undefined : body() });
    const answer = this.#answers.get(`${method} ${path}`) ?? {
      status: 404,
      body: { type: 'urn:selfenroll:problem:not-found', title: 'Not found', status: 404 },
    };
    await answer.after;
    const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(answer.status, { 'content-type': type, ...answer.headers });
    const plain = Buffer.isBuffer(answer.body) || typeof answer.body === 'string';
    response.end(plain ? answer.body : JSON.stringify(answer.body));
  }
}

async function page(request: IncomingMessage, path: string, response: ServerResponse): Promise<void> {
  const file = path === '/' ? '/index.html' : /^\/enroll(\/.*)?$/.test(path) ? '/enroll/index.html' : path;
  try {
    const content = await readFile(join(BUILT, normalize(spoken(request, file))));
    const packed = /\bgzip\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy(),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...(packed && { 'content-encoding': 'gzip' }),
    });
    response.end(packed ? gzipSync(content) : content);
  } catch {
    response.writeHead(404).end();
  }
}

/** The page in the language that the address, else the browser, names first. */
function spoken(request: IncomingMessage, file: string): string {
  if (!file.endsWith('index.html')) return file;
  const asked = new URL(request.url ?? '/', 'http://localhost').searchParams.get('lang');
  const language = /^\s*([a-z]{2})\b/i.exec(asked ?? request.headers['accept-language'] ?? '')?.[1];
  const page = file.replace('index.html', `index.${language?.toLowerCase()}.html`);
  return existsSync(join(BUILT, page)) ? page : file;
}
