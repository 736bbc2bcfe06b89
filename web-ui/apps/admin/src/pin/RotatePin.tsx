import { Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { Pins, Site } from '../api/types.ts';
import { Confirm } from '../feedback/Confirm.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { grouped, overlaps, pinPath, stillValid } from './pin.ts';

interface RotatePinProps {
  site: Site;
  pins: Pins;
  onRotated: (pins: Pins) => void;
  onClose: () => void;
}

export function RotatePin({ site, pins, onRotated, onClose }: RotatePinProps) {
  const { t, span, dateTime } = useTexts();
  const { notify } = useToasts();
  const [overlapMinutes, setOverlap] = useState(site.overlapDefaultMinutes);
  const pin = grouped(pins.current.pin);

  const rotate = async () => {
    onRotated(await api.post<Pins>(`${pinPath(site.id)}/rotations`, { overlapMinutes }));
    notify('success', t('pin.generated'));
  };

  return (
    <Confirm
      title={t('pin.rotate.title')}
      action={t('pin.generate')}
      danger={overlapMinutes === 0}
      onConfirm={rotate}
      onClose={onClose}
    >
      <Form onSubmit={(event) => event.preventDefault()}>
        <SelectField
          id="overlap"
          label={t('pin.overlap')}
          value={String(overlapMinutes)}
          onChange={(value) => setOverlap(Number(value))}
          options={overlaps(site.overlapDefaultMinutes).map((minutes) => ({
            value: String(minutes),
            label: minutes === 0 ? t('pin.overlap.none') : t('pin.overlap.some', { span: span(minutes) }),
          }))}
        />
        <ul className="consequences">
          <li>{t('pin.rotate.new', { site: site.name })}</li>
          <li>
            {overlapMinutes === 0
              ? t('pin.rotate.ends', { pin })
              : t('pin.rotate.until', {
                  pin,
                  time: dateTime(new Date(Date.now() + overlapMinutes * 60_000).toISOString()),
                })}
          </li>
          {pins.previous && stillValid(pins, Date.now()) && (
            <li>{t('pin.rotate.older', { pin: grouped(pins.previous.pin) })}</li>
          )}
          <li>{t('pin.rotate.devices')}</li>
        </ul>
      </Form>
    </Confirm>
  );
}
