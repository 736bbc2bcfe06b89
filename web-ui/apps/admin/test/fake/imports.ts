import type { FileImport, ImportError } from '../../src/api/types.ts';
import { type Answer, created, found, ok, Refused } from './answers.ts';
import type { Call, Route } from './routes.ts';
import { ago, id, newUser } from './store.ts';

/** A file that was sent, with its text. */
export type StoredImport = FileImport & { text: string; resource: string };

const SEPARATORS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };
/** How much of the work is done each time somebody asks. */
const PACE = 0.34;

const SITE = '/api/admin/v1/sites/([^/]+)';

/** The same few steps for users and for device identifiers; simple CSV without quotes. */
function routes(resource: string): Route[] {
  const one = `${SITE}/${resource}/([^/]+)`;
  return [
    ['POST', `${SITE}/${resource}`, (call) => read(call, resource)],
    ['PUT', one, reread],
    ['GET', one, (call) => ok(shown(advance(call, stored(call))))],
    ['POST', `${one}/check`, (call) => begin(call, 'CHECKING')],
    ['POST', `${one}/run`, (call) => begin(call, 'RUNNING')],
  ];
}

export const IMPORTS: Route[] = [...routes('user-imports'), ...routes('device-identifier-imports')];

const stored = ({ store, path }: Call) => found(store.imports.get(path[1] ?? ''));
const shown = ({ text: _, resource: __, ...rest }: StoredImport) => rest;

function read({ store, body }: Call, resource: string): Answer {
  const text = (body as Buffer).toString().replace(/^\ufeff/, '');
  if (text.startsWith('PK'))
    throw new Refused(400, 'import-unreadable', 'The file cannot be read', {
      detail: 'This is a spreadsheet or an archive. Save it as CSV and choose that file.',
    });
  const [first = ''] = text.split('\n');
  const delimiter = Object.keys(SEPARATORS).reduce((best, name) =>
    first.split(SEPARATORS[name] ?? '').length > first.split(SEPARATORS[best] ?? '').length ? name : best,
  );
  const file: StoredImport = {
    id: id(),
    text,
    resource,
    delimiter,
    charset: 'utf-8',
    header: /mail/i.test(first) && !first.includes('@'),
    columns: [],
    preview: [],
    rows: 0,
    onExisting: 'UPDATE',
    state: 'READ',
    progress: { done: 0, total: 0 },
    result: null,
    failure: null,
    createdAt: ago(0),
    expiresAt: ago(-60),
  };
  columns(file);
  store.imports.set(file.id, file);
  return created(shown(file));
}

function lines(file: StoredImport): string[][] {
  const all = file.text.split(/\r?\n/).filter((line) => line !== '');
  return all.map((line) => line.split(SEPARATORS[file.delimiter] ?? ','));
}

function columns(file: StoredImport): void {
  const all = lines(file);
  const names = file.header ? (all.shift() ?? []) : (all[0] ?? []).map(() => '');
  const fields = ['email', 'firstName', 'lastName', 'phone', 'language', 'tags', 'identifier', 'kind'];
  file.columns = names.map((name, index) => ({
    index,
    name,
    field: fields.find((field) => field.toLowerCase() === name.toLowerCase().replace(/[ _-]/g, '')) ?? null,
  }));
  file.preview = all.slice(0, 10);
  file.rows = all.length;
}

function reread(call: Call): Answer {
  const file = stored(call);
  const { mapping, ...how } = call.body;
  Object.assign(file, how, { state: 'READ', result: null });
  if (mapping) {
    for (const { column, field } of mapping) found(file.columns[column]).field = field;
  } else columns(file);
  return ok(shown(file));
}

function begin(call: Call, state: FileImport['state']): Answer {
  const file = stored(call);
  Object.assign(file, { state, progress: { done: 0, total: file.rows } });
  return { status: 202, body: shown(file) };
}

function advance(call: Call, file: StoredImport): StoredImport {
  const { progress } = file;
  if (file.state !== 'CHECKING' && file.state !== 'RUNNING') return file;
  progress.done = Math.min(progress.total, progress.done + Math.ceil(progress.total * PACE));
  if (progress.done === progress.total) finish(call, file);
  return file;
}

function finish({ store, path }: Call, file: StoredImport): void {
  const at = (field: string) => file.columns.find((column) => column.field === field)?.index ?? -1;
  const rows = lines(file).slice(file.header ? 1 : 0);
  const errors: ImportError[] = [];
  let made = 0;
  for (const [index, row] of rows.entries()) {
    const email = row[at('email')] ?? '';
    const line = index + (file.header ? 2 : 1);
    if (!email.includes('@'))
      errors.push({
        row: line,
        column: 'email',
        code: 'invalid',
        value: email,
        message: 'is not an e-mail address',
      });
    else if (!store.users.some((user) => user.email === email)) {
      made++;
      if (file.state === 'RUNNING')
        store.users.unshift(
          newUser(path[0] ?? '', email, row[at('firstName')] ?? '', row[at('lastName')] ?? ''),
        );
    }
  }
  const unchanged = rows.length - made - errors.length;
  file.result = { created: made, updated: 0, unchanged, skipped: 0, errors, errorCount: errors.length };
  file.state = errors.length > 0 ? 'FAILED' : file.state === 'RUNNING' ? 'DONE' : 'CHECKED';
}
