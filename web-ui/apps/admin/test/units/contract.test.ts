import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Full } from '../../../../libs/api/src/full.ts';
import type { components as Admin } from '../../../../libs/api/src/generated/admin-service.ts';
import type { components as Credentials } from '../../../../libs/api/src/generated/credential-service.ts';
import type { components as Enrollments } from '../../../../libs/api/src/generated/enrollment-service.ts';
import type { components as Notifications } from '../../../../libs/api/src/generated/notification-service.ts';
import type * as console from '../../src/api/types.ts';
import { PUBLIC } from '../fake/admins.ts';
import { ROUTES } from '../fake/routes.ts';

const DOCUMENTS = resolve(import.meta.dirname, '../../../../../docs/openapi');

type Told<T, K extends keyof T & string> = Full<T[K]>;
type A = Admin['schemas'];
type N = Notifications['schemas'];

/** Checked by the compiler: what the stored OpenAPI files promise is what the console reads. */
export const READ = {
  session: (told: Told<A, 'SessionResponse'>): Omit<console.Session, 'role'> => told,
  admin: (told: Told<A, 'AdminResponse'>): console.Admin => told,
  secondFactor: (told: Told<A, 'NewSecret'>): console.SecondFactorSetup => told,
  ownSession: (told: Told<A, 'OwnSession'>): console.AdminSession => told,
  terms: (told: Told<A, 'SavedTermsResponse'>): console.SavedTerms => told,
  templates: (told: Told<A, 'TemplateSummary'>): console.TemplateSummary => told,
  audit: (told: Told<A, 'AuditEntry'>): console.AuditEntry => told,
  apiToken: (told: Told<A, 'ApiTokenResponse'>): console.ApiToken => told,
  signIn: (told: Told<A, 'SignInOptions'>): console.SignInOptions => told,
  verification: (told: Told<A, 'Verification'>): console.AuditVerification => told,
  webhook: (told: Told<A, 'WebhookResponse'>): console.Webhook => told,
  hookDelivery: (told: Told<A, 'WebhookDeliveryDetailResponse'>): console.WebhookDeliveryDetail => told,
  deadLetter: (told: Told<A, 'DeadLetterResponse'>): console.DeadLetter => told,
  site: (told: Told<A, 'SiteResponse'>): console.Site => told,
  pins: (told: Told<A, 'PinResponse'>): console.Pins => told,
  user: (told: Told<A, 'UserResponse'>): console.User => told,
  tag: (told: Told<A, 'TagCount'>): console.TagCount => told,
  identifier: (told: Told<A, 'DeviceIdentifierResponse'>): console.DeviceIdentifier => told,
  import: (told: Told<A, 'ImportResponse'>): console.FileImport => told,
  version: (told: Told<A, 'TemplateVersionResponse'>): console.TemplateVersion => told,
  enrollment: (told: Told<A, 'EnrollmentResponse'>): console.Enrollment => told,
  summary: (told: Told<A, 'SummaryResponse'>): Omit<console.Summary, 'byStage'> => told,
  credential: (told: Told<Credentials['schemas'], 'CredentialItem'>): console.Credential => told,
  funnel: (told: Told<A, 'FunnelResponse'>): console.Funnel => told,
  made: (told: Told<Credentials['schemas'], 'BatchResponse'>): console.MadeCredentials => told,
  delivery: (told: Told<N, 'DeliveryItem'>): console.Delivery => told,
  suppression: (told: Told<N, 'SuppressionItem'>): console.Suppression => told,
  preview: (told: Told<N, 'PreviewResponse'>): console.Preview => told,
  device: (told: Told<Enrollments['schemas'], 'DeviceResponse'>): console.Device => told,
};

/** Every operation of the stored files, as `GET /api/...` with `{}` in place of each parameter. */
function operations(): Set<string> {
  const found = new Set<string>();
  for (const file of readdirSync(DOCUMENTS).filter((name) => name.endsWith('.yaml'))) {
    let path = '';
    for (const line of readFileSync(resolve(DOCUMENTS, file), 'utf8').split('\n')) {
      path = /^ {2}(\/\S+):$/.exec(line)?.[1] ?? path;
      const method = /^ {4}(get|put|post|delete):$/.exec(line)?.[1];
      if (method && path) found.add(`${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '{}')}`);
    }
  }
  return found;
}

test('every call that the fake services answer exists in the stored OpenAPI files', () => {
  const real = operations();
  const ours = [...PUBLIC, ...ROUTES].map(
    ([method, path]) => `${method} ${path.replaceAll('([^/]+)', '{}')}`,
  );
  const unknown = ours.filter((call) => !real.has(call));
  expect(unknown).toEqual([]);
});
