import type { ApiClient } from '@selfenroll/api';

/**
 * Tells once for each user name that its page was opened, which shows administrators where people stop. The page does
 * not depend on it, so a failure is nobody's business.
 */
export class Opening {
  readonly #told = new Set<string>();

  constructor(
    private readonly api: ApiClient,
    private readonly site: string,
  ) {}

  tell(userName: string | undefined): void {
    const name = userName?.toLowerCase();
    if (name === undefined || this.#told.has(name)) return;
    this.#told.add(name);
    this.api.post('/api/enrollment/v1/openings', { site: this.site, userName: name }).catch(() => {});
  }
}
