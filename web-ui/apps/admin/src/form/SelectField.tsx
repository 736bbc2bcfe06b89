import { FormSelect, FormSelectOption } from '@patternfly/react-core/dist/dynamic/components/FormSelect';
import { describedBy, Field, type FieldProps } from './Field.tsx';

interface SelectFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  disabled?: boolean;
}

export function SelectField(props: SelectFieldProps) {
  const { id, label, help, error, required, value, onChange, options, disabled } = props;
  return (
    <Field id={id} label={label} help={help} error={error} required={required}>
      <FormSelect
        id={id}
        value={value}
        isDisabled={disabled}
        validated={error ? 'error' : 'default'}
        aria-describedby={describedBy(props)}
        onChange={(_, next) => onChange(next)}
      >
        {options.map((option) => (
          <FormSelectOption key={option.value} value={option.value} label={option.label} />
        ))}
      </FormSelect>
    </Field>
  );
}
