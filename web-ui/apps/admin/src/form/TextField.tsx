import { TextArea } from '@patternfly/react-core/dist/dynamic/components/TextArea';
import { TextInput } from '@patternfly/react-core/dist/dynamic/components/TextInput';
import { describedBy, Field, type FieldProps } from './Field.tsx';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'password' | 'url' | 'number';
  autoComplete?: string;
  autoFocus?: boolean;
  disabled?: boolean;
  maxLength?: number;
  /** More than one line. */
  rows?: number;
  min?: number;
  max?: number;
  onBlur?: () => void;
}

export function TextField(props: TextFieldProps) {
  const {
    id,
    label,
    help,
    error,
    required,
    value,
    onChange,
    disabled,
    maxLength,
    rows,
    autoFocus,
    ...input
  } = props;
  const shared = {
    id,
    value,
    maxLength,
    isRequired: required,
    isDisabled: disabled,
    validated: error ? ('error' as const) : ('default' as const),
    'aria-describedby': describedBy(props),
    onChange: (_: unknown, next: string) => onChange(next),
  };
  return (
    <Field id={id} label={label} help={help} error={error} required={required}>
      {rows ? (
        <TextArea {...shared} rows={rows} resizeOrientation="vertical" onBlur={input.onBlur} />
      ) : (
        <TextInput {...shared} {...input} autoFocus={autoFocus} spellCheck={input.type ? false : undefined} />
      )}
    </Field>
  );
}
