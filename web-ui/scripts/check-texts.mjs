// For every app with src/texts/<language>.json: all languages have the same keys with the same placeholders,
// every key is used (in the app or in libs/page), and every key used in HTML (data-text="...") or by t('...') exists.
// A template literal such as `platform.${name}` counts as a use of every key that starts with "platform.".
// Arguments: the apps to check; without any, all.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the apps for users speak; the console speaks what it has. */
const SPOKEN = ['en', 'de', 'fi', 'sv', 'fr', 'es', 'pt', 'ja', 'ar', 'zh'];
const FOR_USERS = ['portal', 'client'];
const root = fileURLToPath(new URL('..', import.meta.url));
const asked = process.argv.slice(2);
const apps = (asked.length > 0 ? asked : readdirSync(join(root, 'apps'))).filter((app) =>
  existsSync(join(root, 'apps', app, 'src/texts')),
);
const findings = apps.flatMap((app) => check(app, join(root, 'apps', app)));
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exit(1);
console.log(`Texts of ${apps.join(', ') || 'no app'}: all languages complete, all keys used`);

function check(app, folder) {
  const languages = new Map(
    readdirSync(join(folder, 'src/texts'))
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(folder, 'src/texts', file), 'utf8'))]),
  );
  const english = languages.get('en');
  if (!english) return [`${app}: texts/en.json is missing`];
  const found = FOR_USERS.includes(app)
    ? SPOKEN.filter((language) => !languages.has(language)).map(
        (language) => `${app}: no texts in "${language}"`,
      )
    : [];
  for (const [language, texts] of languages) {
    for (const key of Object.keys(english)) {
      if (!(key in texts)) found.push(`${app}/${language}: key "${key}" is missing`);
      else if (placeholders(texts[key]) !== placeholders(english[key]))
        found.push(`${app}/${language}: "${key}" has other placeholders than English`);
      else if (texts[key].trim() === '') found.push(`${app}/${language}: "${key}" is empty`);
    }
    for (const key of Object.keys(texts))
      if (!(key in english)) found.push(`${app}/${language}: key "${key}" is not in English`);
  }
  const { exact, prefixes, claimed } = uses(folder);
  for (const key of Object.keys(english))
    if (!exact.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))
      found.push(`${app}: key "${key}" is never used`);
  for (const key of claimed) if (!(key in english)) found.push(`${app}: used key "${key}" has no text`);
  return found;
}

function placeholders(text) {
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join();
}

function uses(folder) {
  const exact = new Set();
  const claimed = new Set();
  const prefixes = [];
  for (const file of sources(folder)) {
    const source = readFileSync(file, 'utf8');
    for (const match of source.matchAll(/(['"`])([\w.-]+)\1/g)) exact.add(match[2]);
    for (const match of source.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)) prefixes.push(match[1]);
    for (const match of source.matchAll(/data-text(?:-[\w-]+)?="([^"]+)"/g)) claimed.add(match[1]);
    for (const match of source.matchAll(/\bt\(\s*'([^']+)'/g)) claimed.add(match[1]);
  }
  return { exact, prefixes, claimed };
}

function sources(folder) {
  return [folder, join(root, 'libs/page')].flatMap(sourcesOf);
}

function sourcesOf(folder) {
  return readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(ts|tsx|html)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
