import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core/dist/dynamic/components/Modal';
import { Radio } from '@patternfly/react-core/dist/dynamic/components/Radio';
import { type ReactNode, useId, useState } from 'react';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { type Difference, differences, merged } from './merge.ts';
import { useSave } from './useSave.ts';

export interface ConflictField<D> {
  field: keyof D & string;
  label: string;
  /** The field's value in words; texts and lists are shown without it. */
  show?: (draft: D) => ReactNode;
}

interface ConflictProps<D> {
  /** What is being changed, such as an address. */
  name: string;
  fields: readonly ConflictField<D>[];
  /** As the form began. */
  base: D;
  mine: D;
  theirs: D;
  /** Stores the chosen values over the current version. */
  onSave: (chosen: D) => Promise<unknown>;
  onClose: () => void;
}

/**
 * Somebody else has stored the same thing while this person was editing it: shows both sides of every difference
 * and lets them choose. What only one side changed is kept unless they choose otherwise. A form that is a dialog
 * itself gives way to this one meanwhile: dialogs over dialogs hide each other from screen readers.
 */
export function Conflict<D extends object>(props: ConflictProps<D>) {
  const { name, fields, base, mine, theirs, onSave, onClose } = props;
  const { t } = useTexts();
  const id = useId();
  const save = useSave([]);
  const found = differences(
    base,
    mine,
    theirs,
    fields.map(({ field }) => field),
  );
  const [taken, setTaken] = useState(
    () => new Set(found.filter(({ by }) => by === 'theirs').map(({ field }) => field)),
  );
  const choose = (field: Difference<D>['field'], take: boolean) => {
    const next = new Set(taken);
    if (take) next.add(field);
    else next.delete(field);
    setTaken(next);
  };
  const store = () => save.run(() => onSave(merged(mine, theirs, [...taken])));

  return (
    <Modal
      isOpen
      variant="medium"
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
    >
      <ModalHeader title={t('conflict.title', { name })} labelId={`${id}-title`} titleIconVariant="warning" />
      <ModalBody id={`${id}-body`}>
        <ProblemAlert problem={save.problem} />
        <p className="conflict-lead">{t(found.length === 0 ? 'conflict.same' : 'conflict.lead')}</p>
        {found.map(({ field, by }) => {
          const { label, show } = fields.find((each) => each.field === field) ?? { label: field };
          const side = (draft: D) => (show ? show(draft) : words(draft[field])) || t('conflict.empty');
          return (
            <fieldset key={field} className="conflict-field">
              <legend>{label}</legend>
              <Radio
                id={`${id}-${field}-mine`}
                name={`${id}-${field}`}
                label={<Side title={t('conflict.mine')} value={side(mine)} />}
                description={by === 'theirs' ? t('conflict.unchanged') : undefined}
                isChecked={!taken.has(field)}
                onChange={() => choose(field, false)}
              />
              <Radio
                id={`${id}-${field}-theirs`}
                name={`${id}-${field}`}
                label={<Side title={t('conflict.theirs')} value={side(theirs)} />}
                description={by === 'mine' ? t('conflict.unchanged') : undefined}
                isChecked={taken.has(field)}
                onChange={() => choose(field, true)}
              />
            </fieldset>
          );
        })}
      </ModalBody>
      <ModalFooter>
        <Button onClick={() => void store()} isLoading={save.busy} isDisabled={save.busy}>
          {t('conflict.save')}
        </Button>
        <Button variant="link" onClick={onClose} isDisabled={save.busy}>
          {t('conflict.back')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Side({ title, value }: { title: string; value: ReactNode }) {
  return (
    <span className="conflict-side">
      <strong>{title}</strong> <span className="conflict-value">{value}</span>
    </span>
  );
}

function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
