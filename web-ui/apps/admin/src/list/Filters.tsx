import { FormSelect, FormSelectOption } from '@patternfly/react-core/dist/dynamic/components/FormSelect';
import { SearchInput } from '@patternfly/react-core/dist/dynamic/components/SearchInput';
import { type ReactNode, useEffect, useState } from 'react';

/** The row above a list. */
export function Filters({ children, label }: { children: ReactNode; label: string }) {
  return (
    <search className="filters" aria-label={label}>
      {children}
    </search>
  );
}

interface SearchFilterProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** No wider than a choice. */
  short?: boolean;
}

/** Searches a third of a second after the last key. */
export function SearchFilter({ label, value, onChange, short }: SearchFilterProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), 300);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <SearchInput
      className={short ? 'filter-choice' : 'filter-search'}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(_, next) => setTyped(next)}
      onClear={() => onChange('')}
    />
  );
}

interface ChoiceFilterProps {
  label: string;
  /** What no choice is called; without it, something is always chosen. */
  all?: string | undefined;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

export function ChoiceFilter({ label, all, value, options, onChange }: ChoiceFilterProps) {
  return (
    <FormSelect
      className="filter-choice"
      aria-label={label}
      value={value}
      onChange={(_, next) => onChange(next)}
    >
      {all !== undefined && <FormSelectOption value="" label={all} />}
      {options.map((option) => (
        <FormSelectOption key={option.value} value={option.value} label={option.label} />
      ))}
    </FormSelect>
  );
}
