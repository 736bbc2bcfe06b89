import { done, found, ok, unchanged } from './answers.ts';
import type { Call, Route } from './routes.ts';
import { siteOf } from './sites.ts';
import { ago } from './store.ts';
import { check, defaultText, placeholders, preview } from './templates.ts';

const ADMIN = '/api/admin/v1';
const TEMPLATES = `${ADMIN}/sites/([^/]+)/templates`;
const TEMPLATE = `${TEMPLATES}/([^/]+)/([^/]+)`;

function texts(call: Call) {
  const key = [siteOf(call).id, ...call.path.slice(1, 3)].join(' ');
  const stored = call.store.templates.get(key) ?? { own: false, versions: [] };
  call.store.templates.set(key, stored);
  return stored;
}

function template(call: Call) {
  const { own, versions } = texts(call);
  const [, kind = '', language = ''] = call.path;
  const { subject, body } = (own ? versions.at(-1) : undefined) ?? defaultText(kind);
  return { kind, language, subject, body, version: versions.at(-1)?.version ?? 0, own };
}

function save(call: Call, { subject, body }: { subject: string; body: string }) {
  unchanged(call.version, template(call));
  check({ kind: call.path[1] ?? '', subject, body });
  const stored = texts(call);
  stored.own = true;
  const version = stored.versions.length + 1;
  stored.versions.push({ subject, body, version, savedAt: ago(0), savedBy: call.admin.email });
  return ok(template(call));
}

/** Texts of messages, their versions, previews and test mails. */
export const MESSAGES: Route[] = [
  [
    'GET',
    TEMPLATES,
    (call) => {
      const { id } = siteOf(call);
      const mine = [...call.store.templates].filter(([key]) => key.startsWith(`${id} `));
      const items = mine.map(([key, { own, versions }]) => {
        const [, kind, language] = key.split(' ');
        const latest = versions.at(-1);
        return { kind, language, version: latest?.version ?? 0, own, updatedAt: latest?.savedAt ?? null };
      });
      return ok({ items });
    },
  ],
  ['GET', TEMPLATE, (call) => ok(template(call))],
  ['PUT', TEMPLATE, (call) => save(call, call.body)],
  [
    'DELETE',
    TEMPLATE,
    (call) => {
      texts(call).own = false;
      return done;
    },
  ],
  ['GET', `${TEMPLATE}/versions`, (call) => ok({ items: texts(call).versions })],
  [
    'POST',
    `${TEMPLATE}/versions/([^/]+)/restoration`,
    (call) => save(call, found(texts(call).versions.find(({ version }) => `${version}` === call.path[3]))),
  ],
  [
    'GET',
    `${ADMIN}/template-placeholders`,
    ({ query }) => ok({ items: placeholders(query.get('kind') ?? 'enrollment-credentials') }),
  ],
  ['POST', '/api/notifications/v1/previews', ({ body }) => ok(preview(body))],
  [
    'POST',
    '/api/notifications/v1/test-mails',
    ({ store, admin, body }) => {
      check(body);
      store.testMails.push(admin.email);
      return { status: 202 };
    },
  ],
];
