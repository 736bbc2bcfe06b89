import { Label, LabelGroup } from '@patternfly/react-core/dist/dynamic/components/Label';
import { TextInput } from '@patternfly/react-core/dist/dynamic/components/TextInput';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTexts } from '../texts/TextsProvider.tsx';
import { describedBy, Field, type FieldProps } from './Field.tsx';
import { LONGEST_TAG, withTags } from './tags.ts';

interface TagsFieldProps extends FieldProps {
  value: readonly string[];
  onChange: (tags: string[]) => void;
  /** Tags that are in use already. */
  known?: readonly string[];
  disabled?: boolean;
}

/** Words put on a thing: typed one after the other, each ended by Enter or a comma; Backspace takes the last. */
export function TagsField(props: TagsFieldProps) {
  const { id, label, help, error, required, value, onChange, known = [], disabled } = props;
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const take = (text: string) => {
    const next = withTags(value, text);
    if (next.length !== value.length) onChange(next);
    setTyped('');
  };
  const change = (text: string) => {
    if (
      /[,;]/.test(text) ||
      (known.includes(text) && !known.some((tag) => tag !== text && tag.startsWith(text)))
    )
      take(text);
    else setTyped(text);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      take(typed);
    } else if (event.key === 'Backspace' && typed === '' && value.length > 0) onChange(value.slice(0, -1));
  };
  return (
    <Field id={id} label={label} help={help ?? t('tags.help')} error={error} required={required}>
      {value.length > 0 && (
        <LabelGroup className="tags-chosen" numLabels={99} aria-label={label}>
          {value.map((tag) => (
            <Label
              key={tag}
              isCompact
              closeBtnAriaLabel={t('tags.remove', { tag })}
              onClose={
                disabled
                  ? undefined
                  : () => {
                      onChange(value.filter((each) => each !== tag));
                      input.current?.focus();
                    }
              }
            >
              {tag}
            </Label>
          ))}
        </LabelGroup>
      )}
      <TextInput
        id={id}
        ref={input}
        value={typed}
        autoComplete="off"
        maxLength={LONGEST_TAG}
        list={known.length > 0 ? `${id}-known` : undefined}
        isDisabled={disabled}
        validated={error ? 'error' : 'default'}
        aria-describedby={describedBy({ ...props, help: help ?? t('tags.help') })}
        onChange={(_, text) => change(text)}
        onKeyDown={key}
        onBlur={() => take(typed)}
      />
      {known.length > 0 && (
        <datalist id={`${id}-known`}>
          {known
            .filter((tag) => !value.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      )}
    </Field>
  );
}
