// Writes target/sbom/bom.json, the bill of materials (CycloneDX) of what the web apps are made of: of the lock file,
// less what only builds and tests them. Refuses a version that is no version but a range.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

process.chdir(new URL('..', import.meta.url).pathname);

const loose = [];
const workspaces = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(folder).map((name) => `${folder}/${name}/`),
);
for (const folder of ['', ...workspaces]) {
  const file = `${folder}package.json`;
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync(file, 'utf8'));
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...overrides }))
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) loose.push(`${file}: ${name} ${version}`);
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const [path, entry] of Object.entries(packages))
  if (path.includes('node_modules/') && !entry.link && !entry.integrity)
    loose.push(`package-lock.json: ${path} has no hash`);
if (loose.length > 0) {
  console.error(`Not pinned:\n  ${loose.join('\n  ')}`);
  process.exit(1);
}

const bill = execFileSync('npm', [
  'sbom',
  '--sbom-format=cyclonedx',
  '--sbom-type=application',
  '--omit=dev',
]);
mkdirSync('target/sbom', { recursive: true });
writeFileSync('target/sbom/bom.json', bill);
console.log(`The bill of materials names ${JSON.parse(bill).components.length} packages`);
