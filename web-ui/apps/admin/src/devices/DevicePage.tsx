import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../api/api.ts';
import type { Device } from '../api/types.ts';
import { useCurrentSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Failed } from '../feedback/Failed.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { Facts } from '../list/Facts.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { Tags } from '../list/Tags.tsx';
import { useLoad } from '../list/useLoad.ts';
import { useRights } from '../session/session.ts';
import { SiteName } from '../sites/SiteName.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { EditDeviceTags, RetireDevice } from './DeviceConfirms.tsx';
import { DeviceHistory } from './DeviceHistory.tsx';
import { DEVICES, makeOf, systemOf } from './devices.ts';

export function DevicePage() {
  const { t } = useTexts();
  const { id: site } = useCurrentSite();
  const rights = useRights();
  const { deviceId = '' } = useParams();
  const [open, setOpen] = useState<'retire' | 'tags'>();
  const loaded = useLoad(`device ${deviceId}`, (signal) =>
    api.get<Device>(`${DEVICES}/${encodeURIComponent(deviceId)}`, { signal }),
  );
  const parent = {
    to: site ? `/sites/${site}/devices` : '/devices',
    title: t(site ? 'devices.title' : 'devices.all'),
  };
  const device = loaded.data;
  const close = () => setOpen(undefined);
  if (!device) {
    return (
      <>
        <PageHead title={t('devices.device')} parent={parent} />
        {loaded.error === undefined ? (
          <Skeleton height="20rem" screenreaderText={t('loading')} />
        ) : (
          <Failed error={loaded.error} retry={loaded.reload} />
        )}
      </>
    );
  }
  const living = device.status !== 'RETIRED';
  return (
    <>
      <PageHead
        title={device.name}
        subtitle={makeOf(device)}
        parent={parent}
        badge={<StatusLabel of="device" status={device.status} />}
        actions={
          rights.edit &&
          living && (
            <div className="buttons">
              <Button variant="secondary" onClick={() => setOpen('tags')}>
                {t('devices.tags.edit')}
              </Button>
              <Button variant="danger" onClick={() => setOpen('retire')}>
                {t('devices.retire')}
              </Button>
            </div>
          )
        }
      />
      {loaded.error !== undefined && <ProblemAlert problem={loaded.error} retry={loaded.reload} />}
      <div className="enrollment">
        <Facts
          facts={[
            [
              t('devices.user'),
              <Link key="user" to={`/sites/${device.siteId}/users/${device.userId}`}>
                {device.email}
              </Link>,
            ],
            [t('list.site'), site ? undefined : <SiteName key="site" id={device.siteId} />],
            [t('devices.platform'), systemOf(device, t)],
            [t('devices.ownership'), t(`ownership.${device.ownership}`)],
            [
              t('devices.registeredTo'),
              device.registeredTo === device.email ? t('devices.registeredTo.same') : device.registeredTo,
            ],
            [t('detail.serialNumber'), device.serialNumber && <code>{device.serialNumber}</code>],
            [t('identifiers.kind.IMEI'), device.imei && <code>{device.imei}</code>],
            [t('identifiers.kind.UDID'), device.udid && <code>{device.udid}</code>],
            [t('devices.tags'), <Tags key="tags" tags={device.tags} />],
            [t('devices.lastSync'), <Moment key="sync" at={device.lastSyncAt} />],
          ]}
        />
        <DeviceHistory device={device} />
      </div>
      {open === 'retire' && <RetireDevice device={device} onDone={loaded.reload} onClose={close} />}
      {open === 'tags' && <EditDeviceTags device={device} onDone={loaded.reload} onClose={close} />}
    </>
  );
}
