import { Offline, Problem } from './problem.ts';

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface ApiOptions {
  /** Put before every path; the apps are served from the API's own origin, so the default is empty. */
  readonly base?: string;
  /** Milliseconds until a call without a whole answer counts as `Offline`. Default 15,000. */
  readonly timeout?: number;
  readonly fetch?: typeof fetch;
}

export interface CallOptions {
  readonly query?: Query;
  /** Ends the call early; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  /** For the rare DELETE that needs one; POST and PUT take theirs as an argument. */
  readonly body?: unknown;
  /** Milliseconds for this call, such as a large file's. */
  readonly timeout?: number;
}

/**
 * JSON over fetch; a `Blob` as body is sent as it is, with its own type. Rejects with `Problem` for an answer of 400 and above and with `Offline` when there was none;
 * an answer without a body (204) gives `undefined`. Never repeats a call.
 */
export class ApiClient {
  readonly #base: string;
  readonly #timeout: number;
  readonly #fetch: typeof fetch;

  constructor(options: ApiOptions = {}) {
    this.#base = options.base ?? '';
    this.#timeout = options.timeout ?? 15_000;
    this.#fetch = options.fetch ?? ((input, init) => fetch(input, init));
  }

  get<T>(path: string, options: CallOptions = {}): Promise<T> {
    return this.#call('GET', path, undefined, options);
  }

  post<T>(path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
    return this.#call('POST', path, body, options);
  }

  put<T>(path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
    return this.#call('PUT', path, body, options);
  }

  delete<T = void>(path: string, options: CallOptions = {}): Promise<T> {
    return this.#call('DELETE', path, options.body, options);
  }

  /** An answer that is a file, such as a CSV export. */
  file(path: string, options: CallOptions = {}): Promise<Blob> {
    return this.#answer('GET', path, undefined, options, (response) => response.blob());
  }

  #call<T>(method: string, path: string, body: unknown, options: CallOptions): Promise<T> {
    return this.#answer(method, path, body, options, async (response) => {
      const text = await response.text();
      return (text === '' ? undefined : JSON.parse(text)) as T;
    });
  }

  async #answer<T>(
    method: string,
    path: string,
    body: unknown,
    options: CallOptions,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(new Offline(true)), options.timeout ?? this.#timeout);
    const cancel = () => abort.abort(options.signal?.reason);
    if (options.signal?.aborted) cancel();
    options.signal?.addEventListener('abort', cancel, { once: true });
    try {
      const response = await this.#send(
        method,
        path + queryString(options.query),
        body,
        abort.signal,
        options,
      );
      if (!response.ok) throw await Problem.of(response);
      return await read(response);
    } catch (error) {
      throw this.#explained(error, abort.signal, options.signal);
    } finally {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', cancel);
    }
  }

  #send(
    method: string,
    path: string,
    body: unknown,
    signal: AbortSignal,
    options: CallOptions,
  ): Promise<Response> {
    const headers: Record<string, string> = {
      accept: 'application/json, application/problem+json',
      ...spoken(),
      ...options.headers,
    };
    const init: RequestInit = { method, headers, signal, credentials: 'same-origin', cache: 'no-store' };
    if (body instanceof Blob) {
      headers['content-type'] = body.type || 'application/octet-stream';
      init.body = body;
    } else if (body !== undefined) {
      headers['content-type'] = 'application/json';
      init.body = JSON.stringify(body);
    }
    return this.#fetch(this.#base + path, init);
  }

  #explained(error: unknown, own: AbortSignal, callers: AbortSignal | undefined): unknown {
    if (error instanceof Problem) return error;
    if (callers?.aborted) return callers.reason;
    if (own.aborted) return own.reason;
    return new Offline(false, error); // fetch's TypeError, or an answer that is not JSON: a captive network's page
  }
}

/** Services give the titles of their problems in the page's language, which may not be the browser's. */
function spoken(): Record<string, string> {
  const language = globalThis.document?.documentElement.lang;
  return language ? { 'accept-language': language } : {};
}

function queryString(query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
