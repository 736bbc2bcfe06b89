import { ImportPage } from './ImportPage.tsx';
import { IDENTIFIERS, USERS } from './kinds.ts';

export function UsersImportPage() {
  return <ImportPage kind={USERS} />;
}

export function IdentifiersImportPage() {
  return <ImportPage kind={IDENTIFIERS} />;
}
