import { TextInput } from '@patternfly/react-core/dist/dynamic/components/TextInput';
import { useTexts } from '../texts/TextsProvider.tsx';
import { ChoiceFilter } from './Filters.tsx';
import { PERIODS, type Period } from './period.ts';

interface PeriodFilterProps {
  value: Period;
  onChange: (change: Partial<Period>) => void;
  /** What no period is called; without it, there always is one. */
  all?: string;
}

/** A usual period, or one from day to day. */
export function PeriodFilter({ value, onChange, all }: PeriodFilterProps) {
  const { t } = useTexts();
  return (
    <>
      <ChoiceFilter
        label={t('period.label')}
        all={all}
        value={value.period}
        onChange={(period) => onChange(period === 'own' ? { period } : { period, from: '', to: '' })}
        options={[...Object.keys(PERIODS), 'own'].map((name) => ({
          value: name,
          label: t(`period.${name as keyof typeof PERIODS | 'own'}`),
        }))}
      />
      {value.period === 'own' && (
        <span className="period-days">
          <TextInput
            type="date"
            aria-label={t('period.from')}
            value={value.from}
            max={value.to || undefined}
            onChange={(_, from) => onChange({ from })}
          />
          <span aria-hidden="true">–</span>
          <TextInput
            type="date"
            aria-label={t('period.to')}
            value={value.to}
            min={value.from || undefined}
            onChange={(_, to) => onChange({ to })}
          />
        </span>
      )}
    </>
  );
}
