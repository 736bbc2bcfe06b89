import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../api/api.ts';
import type { Credential, Device, DeviceIdentifier, Enrollment, Page, User } from '../api/types.ts';
import { CREDENTIALS } from '../credentials/credentials.ts';
import { DEVICES, systemOf } from '../devices/devices.ts';
import { stageTone } from '../enrollments/stages.ts';
import { identifiersPath } from '../identifiers/identifiers.ts';
import { MiniList } from '../list/MiniList.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { type Loaded, useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

const FIRST = 5;

/** The first few of what belongs to a user. */
function useFirst<T>(path: string, query: Record<string, string>): Loaded<T[]> {
  return useLoad(
    `first ${path} ${JSON.stringify(query)}`,
    async (signal) => (await api.get<Page<T>>(path, { query: { ...query, limit: FIRST }, signal })).items,
  );
}

export function UserDevices({ user }: { user: User }) {
  const { t } = useTexts();
  const devices = useFirst<Device>(DEVICES, { site: user.siteId, userId: user.id });
  return (
    <MiniList
      title={t('devices.title')}
      empty={t('user.noDevices')}
      loaded={devices}
      rowKey={({ id }) => id}
      row={(device) => (
        <>
          <Link to={`/sites/${user.siteId}/devices/${device.id}`}>{device.name}</Link>
          <span>{systemOf(device, t)}</span>
          <StatusLabel of="device" status={device.status} />
          <span className="under">
            {t('devices.lastSync')} <Moment at={device.lastSyncAt} />
          </span>
        </>
      )}
      all={{ to: `/sites/${user.siteId}/devices?userId=${user.id}`, title: t('user.allDevices') }}
    />
  );
}

export function UserCredentials({ user, action }: { user: User; action?: ReactNode }) {
  const { t } = useTexts();
  const credentials = useFirst<Credential>(CREDENTIALS, { site: user.siteId, userId: user.id });
  return (
    <MiniList
      title={t('credentials.title')}
      empty={t('user.noCredentials')}
      action={action}
      loaded={credentials}
      rowKey={({ id }) => id}
      row={(credential) => (
        <>
          <code>{credential.username}</code>
          <StatusLabel of="credential" status={credential.state} />
          <span className="under">
            {t('credentials.issued')} <Moment at={credential.issuedAt} />
          </span>
        </>
      )}
      all={{ to: `/sites/${user.siteId}/credentials?userId=${user.id}`, title: t('user.allCredentials') }}
    />
  );
}

export function UserIdentifiers({ user }: { user: User }) {
  const { t } = useTexts();
  const identifiers = useFirst<DeviceIdentifier>(identifiersPath(user.siteId), { userId: user.id });
  return (
    <MiniList
      title={t('identifiers.title')}
      empty={t('user.noIdentifiers')}
      loaded={identifiers}
      rowKey={({ id }) => id}
      row={(item) => (
        <>
          <code>{item.identifier}</code>
          <span>{t(`identifiers.kind.${item.kind}`)}</span>
        </>
      )}
      all={{
        to: `/sites/${user.siteId}/device-identifiers?userId=${user.id}`,
        title: t('user.allIdentifiers'),
      }}
    />
  );
}

export function UserEnrollments({ user }: { user: User }) {
  const { t } = useTexts();
  const enrollments = useFirst<Enrollment>('/api/admin/v1/enrollments', {
    site: user.siteId,
    q: user.email,
  });
  const list = `/sites/${user.siteId}/enrollments`;
  return (
    <MiniList
      title={t('enrollments.title')}
      empty={t('user.noEnrollments')}
      loaded={enrollments}
      rowKey={({ requestId }) => requestId}
      row={(item) => (
        <>
          <Link to={`${list}/${item.requestId}`} className="reference">
            {item.reference ?? t('enrollments.noReference')}
          </Link>
          <StatusLabel of="stage" status={item.stage} tone={stageTone(item.stage)} />
          <span className="under">
            {t('enrollments.requested')} <Moment at={item.requestedAt} />
          </span>
        </>
      )}
      all={{ to: `${list}?q=${encodeURIComponent(user.email)}`, title: t('user.allEnrollments') }}
    />
  );
}
