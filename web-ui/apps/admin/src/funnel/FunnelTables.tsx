import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table/dist/dynamic/components/Table';
import { Link } from 'react-router';
import type { Funnel } from '../api/types.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { known } from '../texts/texts.ts';
import type { Share } from './shares.ts';

export function StepsTable({ steps }: { steps: readonly Share[] }) {
  const { t, number, percent } = useTexts();
  const titles = [
    t('funnel.step'),
    t('funnel.count'),
    t('funnel.ofAll'),
    t('funnel.ofBefore'),
    t('funnel.lost'),
  ];
  return (
    <Table aria-label={t('funnel.steps')} variant="compact" gridBreakPoint="grid-md" hasNoInset>
      <Thead>
        <Tr>
          {titles.map((title) => (
            <Th key={title} modifier="wrap">
              {title}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {steps.map(({ step, count, ofAll, ofBefore, lost }, index) => (
          <Tr key={step}>
            <Td dataLabel={titles[0]}>{t(`funnel.step.${step}`)}</Td>
            <Td dataLabel={titles[1]}>{number(count)}</Td>
            <Td dataLabel={titles[2]}>{percent(ofAll)}</Td>
            <Td dataLabel={titles[3]}>{index === 0 ? t('none') : percent(ofBefore)}</Td>
            <Td dataLabel={titles[4]}>{index === 0 ? t('none') : number(lost)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

interface StopsTableProps {
  stops: Funnel['stops'];
  /** Where the enrollments of a stage are listed. */
  listOf: (stage: string) => string;
}

export function StopsTable({ stops, listOf }: StopsTableProps) {
  const { t, number } = useTexts();
  const titles = [t('enrollments.stage'), t('detail.reason'), t('funnel.count')];
  if (stops.length === 0) return <p className="under">{t('funnel.noStops')}</p>;
  return (
    <Table aria-label={t('funnel.stops')} variant="compact" gridBreakPoint="grid-md" hasNoInset>
      <Thead>
        <Tr>
          {titles.map((title) => (
            <Th key={title} modifier="wrap">
              {title}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {stops.map(({ stage, reason, count }) => {
          const stageKey = known(`status.stage.${stage}`);
          const reasonKey = reason === null ? undefined : known(`reason.${reason}`);
          return (
            <Tr key={`${stage} ${reason}`}>
              <Td dataLabel={titles[0]}>
                <Link to={listOf(stage)}>{stageKey ? t(stageKey) : stage}</Link>
              </Td>
              <Td dataLabel={titles[1]}>{reasonKey ? t(reasonKey) : (reason ?? t('none'))}</Td>
              <Td dataLabel={titles[2]}>{number(count)}</Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}
