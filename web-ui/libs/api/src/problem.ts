/** One refused field of a request. */
export interface Violation {
  readonly field: string;
  readonly message: string;
}

/** What a service says in `application/problem+json` (RFC 9457), with the name taken from its `type`. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly violations: readonly Violation[];
}

const URN = 'urn:selfenroll:problem:';

/** Every answer of 400 and above, also when its body is not problem+json (a proxy's page, nothing at all). */
export class Problem extends Error implements ProblemBody {
  override readonly name = 'Problem';
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly violations: readonly Violation[];
  /** Seconds to wait before trying again, when the answer said so. */
  readonly retryAfter?: number;
  /** The whole body, for extension members such as `findings`. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>, retryAfter?: number) {
    const title = text(body.title) ?? `HTTP ${status}`;
    super(title);
    this.status = status;
    this.type = text(body.type) ?? 'about:blank';
    this.title = title;
    const detail = text(body.detail);
    if (detail !== undefined) this.detail = detail;
    this.violations = violations(body.violations);
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
    this.body = body;
  }

  /** `<code>` of `urn:selfenroll:problem:<code>`; empty for types of others. */
  get code(): string {
    return this.type.startsWith(URN) ? this.type.slice(URN.length) : '';
  }

  is(code: string): boolean {
    return this.code === code;
  }

  /** True when the field was refused; services name it alone or by its path (`submit.request.email`). */
  refuses(field: string): boolean {
    return this.violations.some((violation) => `.${violation.field}`.endsWith(`.${field}`));
  }

  static async of(response: Response, now: number = Date.now()): Promise<Problem> {
    return new Problem(
      response.status,
      await body(response),
      retryAfter(response.headers.get('retry-after'), now),
    );
  }
}

/** The server was not reached, or did not answer in time: nobody knows whether it handled the call. */
export class Offline extends Error {
  override readonly name = 'Offline';

  constructor(
    readonly timedOut: boolean,
    cause?: unknown,
  ) {
    super(timedOut ? 'The server did not answer in time' : 'The server could not be reached', { cause });
  }
}

/** Seconds from a Retry-After header (RFC 9110, 10.2.3: seconds or a date). */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

async function body(response: Response): Promise<Record<string, unknown>> {
  try {
    const value: unknown = await response.json();
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function violations(value: unknown): Violation[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).map((v) => ({ field: text(v.field) ?? '', message: text(v.message) ?? '' }));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
