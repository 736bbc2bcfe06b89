import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/api.ts';
import type { Device, Page } from '../api/types.ts';
import { useCurrentSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Address } from '../list/Address.tsx';
import { BulkBar } from '../list/BulkBar.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../list/Filters.tsx';
import { ClearFilters, type Column, Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useFilters } from '../list/useFilters.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { useSelection } from '../list/useSelection.ts';
import { useRights } from '../session/session.ts';
import { SiteName } from '../sites/SiteName.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { UserFilter } from '../users/UserFilter.tsx';
import { Download } from '../work/Download.tsx';
import { EditDeviceTags, RetireDevice, RetireDevices } from './DeviceConfirms.tsx';
import { DEVICES, makeOf, PLATFORMS, systemOf } from './devices.ts';
import { SYNCED, syncedQuery } from './synced.ts';

type Open = { is: 'retire' | 'tags'; device: Device } | { is: 'retireMany' };

export function DevicesPage() {
  const { t } = useTexts();
  const { id: site, site: about } = useCurrentSite();
  const rights = useRights();
  const filters = useFilters(['q', 'status', 'platform', 'ownership', 'tag', 'synced', 'userId']);
  const { values, set } = filters;
  const sorting = useFilters(['sort']);
  const { sort } = sorting.values;
  const [open, setOpen] = useState<Open>();
  const { synced, ...plain } = values;
  const query = () => ({ site, ...plain, ...syncedQuery(synced, Date.now()) });
  const list = (cursor: string | undefined, limit: number, signal?: AbortSignal) =>
    api.get<Page<Device>>(DEVICES, { query: { ...query(), sort, cursor, limit }, signal });
  const pages = usePages(`devices ${site ?? ''} ${sort} ${filters.key}`, (cursor, signal) =>
    list(cursor, PAGE_SIZE, signal),
  );
  const selection = useSelection<Device>(`${site ?? ''} ${filters.key}`, ({ id }) => id);
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    selection.clear();
    pages.reload();
  };
  const columns: Column<Device>[] = [
    {
      title: t('devices.device'),
      width: 25,
      sort: 'name',
      cell: (device) => (
        <>
          <Link to={device.id}>{device.name}</Link>
          <div className="under">{makeOf(device)}</div>
        </>
      ),
    },
    { title: t('list.status'), cell: (device) => <StatusLabel of="device" status={device.status} /> },
    {
      title: t('devices.user'),
      width: 25,
      sort: 'email',
      cell: (device) => (
        <>
          <Link to={`/sites/${device.siteId}/users/${device.userId}`}>
            <Address email={device.email} />
          </Link>
          {device.tags.length > 0 && <div className="under">{device.tags.join(', ')}</div>}
        </>
      ),
    },
    {
      title: t('devices.platform'),
      cell: (device) => (
        <>
          <div>{systemOf(device, t)}</div>
          <div className="under">{t(`ownership.${device.ownership}`)}</div>
        </>
      ),
    },
    { title: t('devices.lastSync'), sort: 'lastSyncAt', cell: (device) => <Moment at={device.lastSyncAt} /> },
  ];
  if (!site)
    columns.splice(3, 0, { title: t('list.site'), cell: (device) => <SiteName id={device.siteId} /> });

  return (
    <>
      <PageHead
        title={t(site ? 'devices.title' : 'devices.all')}
        subtitle={t('devices.subtitle')}
        actions={
          <Download
            label={t('devices.export')}
            path={`${DEVICES}.csv`}
            query={query()}
            name={about ? `devices-${about.slug}.csv` : 'devices.csv'}
          />
        }
      />
      <Filters label={t('devices.title')}>
        <SearchFilter label={t('devices.search')} value={values.q} onChange={set.q} />
        <ChoiceFilter
          label={t('list.status')}
          all={t('list.anyStatus')}
          value={values.status}
          onChange={set.status}
          options={(['CONNECTED', 'ENROLLED', 'RETIRED'] as const).map((value) => ({
            value,
            label: t(`status.device.${value}`),
          }))}
        />
        <ChoiceFilter
          label={t('devices.platform')}
          all={t('devices.anyPlatform')}
          value={values.platform}
          onChange={set.platform}
          options={PLATFORMS.map((value) => ({ value, label: t(`platform.${value}`) }))}
        />
        <ChoiceFilter
          label={t('devices.ownership')}
          all={t('devices.anyOwnership')}
          value={values.ownership}
          onChange={set.ownership}
          options={(['CORPORATE', 'PERSONAL'] as const).map((value) => ({
            value,
            label: t(`ownership.${value}`),
          }))}
        />
        <ChoiceFilter
          label={t('devices.lastSync')}
          all={t('devices.anySync')}
          value={synced}
          onChange={set.synced}
          options={SYNCED.map((value) => ({ value, label: t(`devices.synced.${value}`) }))}
        />
        <SearchFilter label={t('devices.tag')} value={values.tag} onChange={set.tag} short />
        {site && <UserFilter siteId={site} userId={values.userId} onClear={() => set.userId('')} />}
      </Filters>
      {rights.edit && (
        <BulkBar selection={selection} more={pages.next !== undefined || pages.number > 1} load={list}>
          <Button variant="danger" onClick={() => setOpen({ is: 'retireMany' })}>
            {t('devices.retire')}
          </Button>
        </BulkBar>
      )}
      <Listing
        label={t('devices.title')}
        pages={pages}
        rowKey={(device) => device.id}
        rowName={(device) => device.name}
        selection={rights.edit ? selection : undefined}
        sorting={{ value: sort, onChange: sorting.set.sort }}
        columns={columns}
        actions={
          rights.edit
            ? (device) =>
                device.status === 'RETIRED'
                  ? []
                  : [
                      { title: t('devices.tags.edit'), onClick: () => setOpen({ is: 'tags', device }) },
                      {
                        title: t('devices.retire'),
                        danger: true,
                        onClick: () => setOpen({ is: 'retire', device }),
                      },
                    ]
            : undefined
        }
        empty={
          filters.active
            ? {
                title: t('list.nothing'),
                body: t('devices.empty.search'),
                action: <ClearFilters onClear={filters.clear} />,
              }
            : { title: t('devices.empty.title'), body: t('devices.empty.body') }
        }
      />
      {open?.is === 'retire' && <RetireDevice device={open.device} onDone={pages.reload} onClose={close} />}
      {open?.is === 'tags' && <EditDeviceTags device={open.device} onDone={pages.reload} onClose={close} />}
      {open?.is === 'retireMany' && <RetireDevices devices={selection.items} onDone={done} onClose={close} />}
    </>
  );
}
