import { Label } from '@patternfly/react-core/dist/dynamic/components/Label';
import { api } from '../api/api.ts';
import type { User } from '../api/types.ts';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { usersPath } from './users.ts';

interface UserFilterProps {
  siteId: string;
  /** Empty when the list is not about one user. */
  userId: string;
  onClear: () => void;
}

/** Says that a list shows one user's things only, and ends it. */
export function UserFilter({ siteId, userId, onClear }: UserFilterProps) {
  const { t } = useTexts();
  const user = useLoad(`filter user ${userId}`, async (signal) =>
    userId === ''
      ? undefined
      : api.get<User>(`${usersPath(siteId)}/${encodeURIComponent(userId)}`, { signal }),
  );
  if (userId === '') return null;
  return (
    <Label closeBtnAriaLabel={t('filter.user.clear')} onClose={onClear}>
      {t('filter.user', { email: user.data?.email ?? '…' })}
    </Label>
  );
}
