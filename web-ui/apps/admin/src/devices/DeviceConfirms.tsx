import { Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { List, ListItem } from '@patternfly/react-core/dist/dynamic/components/List';
import { useState } from 'react';
import { api, ifMatch } from '../api/api.ts';
import type { Device } from '../api/types.ts';
import { Confirm } from '../feedback/Confirm.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { Conflict } from '../form/Conflict.tsx';
import { TagsField } from '../form/TagsField.tsx';
import { useConflict } from '../form/useConflict.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { BulkConfirm } from '../work/BulkConfirm.tsx';
import { DEVICES } from './devices.ts';

interface DeviceConfirmProps {
  device: Device;
  onDone: () => void;
  onClose: () => void;
}

export function RetireDevice({ device, onDone, onClose }: DeviceConfirmProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const retire = async () => {
    await api.delete(`${DEVICES}/${device.id}`);
    notify('success', t('devices.retired', { name: device.name }));
    onDone();
  };
  return (
    <Confirm
      title={t('devices.retire.title', { name: device.name })}
      action={t('devices.retire')}
      danger
      onConfirm={retire}
      onClose={onClose}
    >
      {t('devices.retire.body', { email: device.email })}
    </Confirm>
  );
}

export function EditDeviceTags({ device, onDone, onClose }: DeviceConfirmProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const [tags, setTags] = useState(device.tags);
  const conflict = useConflict<Device>();
  const store = async (wanted: readonly string[], version: number) => {
    const saved = await conflict.guard(() =>
      api.put<Device>(`${DEVICES}/${device.id}/tags`, { tags: wanted }, ifMatch(version)),
    );
    if (!saved) return;
    notify('success', t('devices.tagged', { name: device.name }));
    onDone();
    onClose();
  };
  const { theirs } = conflict;
  if (theirs) {
    return (
      <Conflict
        key={theirs.version}
        name={device.name}
        fields={[{ field: 'tags', label: t('devices.tags') }]}
        base={{ tags: device.tags }}
        mine={{ tags }}
        theirs={{ tags: theirs.tags }}
        onSave={(chosen) => store(chosen.tags, theirs.version)}
        onClose={conflict.clear}
      />
    );
  }
  return (
    <Confirm
      title={t('devices.tags.title', { name: device.name })}
      action={t('action.save')}
      stays
      onConfirm={() => store(tags, device.version)}
      onClose={onClose}
    >
      <Form onSubmit={(event) => event.preventDefault()}>
        <TagsField id="device-tags" label={t('devices.tags')} value={tags} onChange={setTags} />
      </Form>
    </Confirm>
  );
}

interface RetireDevicesProps {
  devices: readonly Device[];
  onDone: () => void;
  onClose: () => void;
}

export function RetireDevices({ devices, onDone, onClose }: RetireDevicesProps) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const living = devices.filter(({ status }) => status !== 'RETIRED');
  const count = living.length;
  return (
    <BulkConfirm
      title={t('devices.retireMany.title', { count })}
      action={t('devices.retire')}
      danger
      ready={count > 0}
      items={living}
      call={(piece) => api.post(`${DEVICES}/retirements`, { ids: piece.map(({ id }) => id) })}
      onDone={() => {
        notify('success', t('devices.retiredMany', { count }));
        onDone();
      }}
      onClose={onClose}
    >
      <List>
        <ListItem>{t('devices.retireMany.access')}</ListItem>
        <ListItem>{t('devices.retireMany.again')}</ListItem>
        <ListItem>{t('devices.retireMany.final')}</ListItem>
      </List>
      {count < devices.length && (
        <p className="under">{t('devices.retireMany.rest', { count: devices.length - count })}</p>
      )}
    </BulkConfirm>
  );
}
