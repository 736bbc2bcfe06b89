import { FormGroup, FormHelperText } from '@patternfly/react-core/dist/dynamic/components/Form';
import { HelperText, HelperTextItem } from '@patternfly/react-core/dist/dynamic/components/HelperText';
import type { ReactNode } from 'react';

export interface FieldProps {
  id: string;
  label: string;
  help?: ReactNode;
  error?: string | undefined;
  required?: boolean;
}

/** Label, control, and under it the help or what is wrong; the control names `describedBy(props)`. */
export function Field({ id, label, help, error, required, children }: FieldProps & { children: ReactNode }) {
  return (
    <FormGroup label={label} fieldId={id} isRequired={required}>
      {children}
      {(error ?? help) !== undefined && (
        <FormHelperText>
          <HelperText id={`${id}-help`} isLiveRegion={error !== undefined}>
            <HelperTextItem variant={error ? 'error' : 'default'}>{error ?? help}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}

export function describedBy({ id, help, error }: FieldProps): string | undefined {
  return (error ?? help) === undefined ? undefined : `${id}-help`;
}
