import { useState } from 'react';
import { api } from '../api/api.ts';
import type { Device, Page } from '../api/types.ts';
import { useCurrentSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Confirm } from '../feedback/Confirm.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../list/Filters.tsx';
import { ClearFilters, type Column, Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useFilter } from '../list/useFilter.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { useRights } from '../session/session.ts';
import { SiteName } from '../sites/SiteName.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { known } from '../texts/texts.ts';

const DEVICES = '/api/enrollment/v1/devices';

export function DevicesPage() {
  const { t } = useTexts();
  const { notify } = useToasts();
  const { id: site } = useCurrentSite();
  const rights = useRights();
  const [q, setQ] = useFilter('q');
  const [status, setStatus] = useFilter('status');
  const [retiring, setRetiring] = useState<Device>();
  const pages = usePages(`devices ${site ?? ''} ${status} ${q}`, (cursor, signal) =>
    api.get<Page<Device>>(DEVICES, { query: { site, status, q, cursor, limit: PAGE_SIZE }, signal }),
  );
  const platform = (device: Device) => {
    const key = known(`platform.${device.platform}`);
    return [key ? t(key) : device.platform, device.osVersion].filter(Boolean).join(' ');
  };
  const columns: Column<Device>[] = [
    {
      title: t('devices.device'),
      width: 25,
      cell: (device) => (
        <>
          <div>{device.name}</div>
          <div className="under">{[device.manufacturer, device.model].filter(Boolean).join(' ')}</div>
        </>
      ),
    },
    { title: t('list.status'), cell: (device) => <StatusLabel of="device" status={device.status} /> },
    { title: t('devices.user'), width: 25, cell: (device) => device.email },
    { title: t('devices.platform'), cell: platform },
    { title: t('devices.lastSync'), cell: (device) => <Moment at={device.lastSyncAt} /> },
  ];
  if (!site)
    columns.splice(3, 0, { title: t('list.site'), cell: (device) => <SiteName id={device.siteId} /> });

  const retire = async (device: Device) => {
    await api.delete(`${DEVICES}/${device.id}`);
    notify('success', t('devices.retired', { name: device.name }));
    pages.reload();
  };

  return (
    <>
      <PageHead title={t(site ? 'devices.title' : 'devices.all')} subtitle={t('devices.subtitle')} />
      <Filters label={t('devices.title')}>
        <SearchFilter label={t('devices.search')} value={q} onChange={setQ} />
        <ChoiceFilter
          label={t('list.status')}
          all={t('list.anyStatus')}
          value={status}
          onChange={setStatus}
          options={(['CONNECTED', 'ENROLLED', 'RETIRED'] as const).map((value) => ({
            value,
            label: t(`status.device.${value}`),
          }))}
        />
      </Filters>
      <Listing
        label={t('devices.title')}
        pages={pages}
        rowKey={(device) => device.id}
        rowName={(device) => device.name}
        columns={columns}
        actions={
          rights.edit
            ? (device) =>
                device.status === 'RETIRED'
                  ? []
                  : [{ title: t('devices.retire'), danger: true, onClick: () => setRetiring(device) }]
            : undefined
        }
        empty={
          q === '' && status === ''
            ? { title: t('devices.empty.title'), body: t('devices.empty.body') }
            : {
                title: t('list.nothing'),
                body: t('devices.empty.search'),
                action: (
                  <ClearFilters
                    onClear={() => {
                      setQ('');
                      setStatus('');
                    }}
                  />
                ),
              }
        }
      />
      {retiring && (
        <Confirm
          title={t('devices.retire.title', { name: retiring.name })}
          action={t('devices.retire')}
          danger
          onConfirm={() => retire(retiring)}
          onClose={() => setRetiring(undefined)}
        >
          {t('devices.retire.body', { email: retiring.email })}
        </Confirm>
      )}
    </>
  );
}
