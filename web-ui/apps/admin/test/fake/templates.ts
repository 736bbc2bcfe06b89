import type { Finding, Placeholder, Preview } from '../../src/api/types.ts';
import { Refused } from './answers.ts';

const ALL: Placeholder[] = [
  ['userName', 'One-time user name of the credential', true],
  ['password', 'One-time password of the credential', true],
  ['enrollUrl', 'Address of the Enroll-now page', true],
  ['firstName', 'First name of the user', false],
  ['lastName', 'Last name of the user', false],
  ['email', 'Address of the user', false],
  ['siteName', 'Name of the site', false],
  ['expiresIn', 'How long the credential can still be used, like 60 minutes', false],
  ['reference', 'Reference code that the portal showed for this request', false],
  ['summary', 'What happened', true],
  ['consoleUrl', 'Address of the console', false],
  ['deviceName', 'Name of the device', false],
].map(([name, description, required]) => ({ name, description, required }) as Placeholder);

const OF_KIND: Readonly<Record<string, string[]>> = {
  'enrollment-credentials': ['userName', 'password', 'enrollUrl', 'expiresIn', 'reference'],
  reminder: ['enrollUrl', 'expiresIn', 'reference'],
  'device-enrolled': ['deviceName'],
  'admin-notice': ['summary', 'consoleUrl'],
};

/** What a message of this kind may hold. */
export function placeholders(kind: string): Placeholder[] {
  const names = ['siteName', 'firstName', 'lastName', 'email', ...(OF_KIND[kind] ?? [])];
  const needed = kind === 'enrollment-credentials' || kind === 'admin-notice';
  return ALL.filter(({ name }) => names.includes(name)).map((each) => ({
    ...each,
    required: needed && each.required,
  }));
}

export function defaultText(kind: string) {
  if (kind === 'enrollment-credentials') return DEFAULT_TEXT;
  const what = kind === 'admin-notice' ? '{{summary}}' : 'This is about your device at {{siteName}}.';
  return { subject: 'News from {{siteName}}', body: `Hello {{firstName}},\n\n${what}\n` };
}

export const DEFAULT_TEXT = {
  subject: 'Your enrollment credentials for {{siteName}}',
  body: `Hello {{firstName}},

with this user name and password you can enroll your device at {{siteName}}.

User name:
{{userName}}

Password:
{{password}}

[Enroll now]({{enrollUrl}})

They work once, for the next {{expiresIn}}. If you ask for new ones, these stop working.

If you did not ask for this message, ignore it. Nobody can use it without this password, so do not pass it on.
`,
};

const SAMPLE: Readonly<Record<string, string>> = {
  userName: 'k7qm4x@acme',
  password: '7QKM-X2P4-9TREW',
  enrollUrl: 'https://enroll.example/enroll/acme#user=k7qm4x%40acme',
  firstName: 'Uma',
  lastName: 'Ser',
  email: 'user@acme.example',
  siteName: 'Acme',
  expiresIn: '60 minutes',
  reference: 'K7QM-4X2P',
  summary: 'The webhook “Tickets” has failed 10 times in a row.',
  consoleUrl: 'https://enroll.example/admin/',
  deviceName: 'Pixel 9',
};

/** Refuses what the services would refuse most often: unknown placeholders and missing ones. */
export function check({ kind, subject, body }: { kind: string; subject: string; body: string }): void {
  const known = placeholders(kind);
  const findings: Finding[] = [];
  const look = (text: string, part: Finding['part']) =>
    text.split('\n').forEach((line, index) => {
      for (const [tag, name = ''] of line.matchAll(/\{\{(.*?)\}\}/g)) {
        if (!known.some((each) => each.name === name))
          findings.push({ line: index + 1, part, message: `${tag} is not a placeholder` });
      }
    });
  look(subject, 'subject');
  look(body, 'body');
  for (const { name, required } of known) {
    if (required && !body.includes(`{{${name}}}`)) {
      findings.push({ line: 1, part: 'body', message: `{{${name}}} is missing` });
    }
  }
  if (findings.length > 0)
    throw new Refused(422, 'template-refused', 'The template was refused', { findings });
}

export function preview({ kind, subject, body }: { kind: string; subject: string; body: string }): Preview {
  check({ kind, subject, body });
  const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => SAMPLE[name] ?? '');
  const text = fill(body).replace(/\[(.*?)\]\((.*?)\)/g, '$1: $2');
  const paragraphs = fill(body)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split(/\n{2,}/)
    .map((block) => `<p>${block.trim().replaceAll('\n', '<br>')}</p>`)
    .join('\n')
    .replace(/\[(.*?)\]\((.*?)\)/g, `<a ${BUTTON} href="$2">$1</a>`);
  return { subject: fill(subject), text, html: PAGE.replace('CONTENT', paragraphs) };
}

const BUTTON =
  'class="button" style="display:inline-block;padding:12px 24px;border-radius:6px;background:#0b5cad;color:#ffffff;font-weight:bold;text-decoration:none"';
const PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Message</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0; padding: 16px; background: #f2f4f7; color: #1c2126; font: 16px/1.5 system-ui, sans-serif; }
.message { max-width: 560px; margin: 0 auto; padding: 24px; border-radius: 8px; background: #ffffff; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
  body { background: #14181c; color: #e8ebee; }
  .message { background: #1f252b; }
}
</style>
</head>
<body>
<div class="message">
CONTENT
</div>
</body>
</html>
`;
