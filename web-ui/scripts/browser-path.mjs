// Prints the path of a headless Chromium that needs nothing installed on the machine: the npm package
// @sparticuz/chromium carries it compressed, and this unpacks it once. Start it with --no-sandbox.
// BROWSER_PATH=/path/to/chrome names another browser, for machines that are not Linux on x64.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
const carrier = join(modules, '@sparticuz/chromium');
const shared = join(modules, '.cache', 'browser');

/** Absolute path of an executable that takes Chromium's arguments. */
export function browserPath() {
  if (process.env.BROWSER_PATH) return process.env.BROWSER_PATH;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'The browser that comes with the tests is for Linux on x64: set BROWSER_PATH to a Chromium',
    );
  if (!existsSync(carrier)) throw new Error('Run "npm ci" in web-ui first: it brings the browser');
  const { version } = JSON.parse(readFileSync(join(carrier, 'package.json'), 'utf8'));
  const name = `chromium-${version}`;
  const ready = join(shared, name, 'browser');
  if (existsSync(ready)) return ready;
  const folder = join(cache(), name);
  if (!existsSync(folder)) unpack(folder);
  return join(folder, 'browser');
}

/** Beside the package, or, where this user may not write there, in a folder of the user's own. */
function cache() {
  try {
    mkdirSync(shared, { recursive: true });
    accessSync(shared, constants.W_OK);
    return shared;
  } catch {
    const own = join(tmpdir(), `selfenroll-browser-${userInfo().uid}`);
    mkdirSync(own, { recursive: true, mode: 0o700 });
    if (lstatSync(own).uid !== userInfo().uid) throw new Error(`${own} belongs to somebody else`);
    return own;
  }
}

/** Into a folder aside and then renamed, so that another process never sees half a browser. */
function unpack(folder) {
  const aside = mkdtempSync(`${folder}-`);
  try {
    const script = `import chromium from ${JSON.stringify(pathToFileURL(join(carrier, 'build/esm/index.js')).href)};
      await chromium.executablePath();`;
    run(process.execPath, ['--input-type=module', '-e', script], {
      TMPDIR: aside,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', // makes the package unpack the system libraries it carries, too
    });
    const complete = spawnSync(join(aside, 'chromium'), ['--version']).status === 0;
    writeFileSync(join(aside, 'browser'), starter(complete));
    for (const file of ['.', 'chromium', 'browser']) chmodSync(join(aside, file), 0o755);
    try {
      renameSync(aside, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error; // else another process was faster
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** The carried libraries and fonts only where the machine has none: mixing them with its own is asking for trouble. */
function starter(complete) {
  return [
    '#!/bin/sh',
    'here=$(dirname "$0")',
    complete ? '' : 'export LD_LIBRARY_PATH="$here/al2023/lib"',
    '[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"',
    'exec "$here/chromium" "$@"',
    '',
  ].join('\n');
}

function run(command, args, env) {
  const result = spawnSync(command, args, { env: { ...process.env, ...env }, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`Unpacking the browser failed: ${result.stderr}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(browserPath());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
