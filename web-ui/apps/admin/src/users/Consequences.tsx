import { List, ListItem } from '@patternfly/react-core/dist/dynamic/components/List';
import { api } from '../api/api.ts';
import type { Credential, Device, Page, User } from '../api/types.ts';
import { CREDENTIALS } from '../credentials/credentials.ts';
import { DEVICES } from '../devices/devices.ts';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

const MOST = 200;

/** What losing access means for this user's credentials and devices, with their number where it can be told. */
export function Consequences({ user, deleted }: { user: User; deleted: boolean }) {
  const { t } = useTexts();
  const query = { site: user.siteId, userId: user.id, limit: MOST };
  const credentials = useLoad(`active credentials ${user.id}`, async (signal) => {
    const page = await api.get<Page<Credential>>(CREDENTIALS, {
      query: { ...query, state: 'ACTIVE' },
      signal,
    });
    return page.items.length;
  });
  const devices = useLoad(`living devices ${user.id}`, async (signal) => {
    const page = await api.get<Page<Device>>(DEVICES, { query, signal });
    return page.items.filter(({ status }) => status !== 'RETIRED').length;
  });
  return (
    <List>
      <ListItem>
        {credentials.data === undefined
          ? t('users.lose.credentials')
          : credentials.data === 0
            ? t('users.lose.noCredential')
            : t('users.lose.credentials.count', { count: credentials.data })}
      </ListItem>
      <ListItem>
        {devices.data === undefined
          ? t(deleted ? 'users.lose.devices.retired' : 'users.lose.devices')
          : devices.data === 0
            ? t('users.lose.noDevice')
            : t(deleted ? 'users.lose.devices.retired.count' : 'users.lose.devices.count', {
                count: devices.data,
              })}
      </ListItem>
    </List>
  );
}
