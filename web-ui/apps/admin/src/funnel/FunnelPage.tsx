import { EmptyState, EmptyStateBody } from '@patternfly/react-core/dist/dynamic/components/EmptyState';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { api } from '../api/api.ts';
import type { Funnel } from '../api/types.ts';
import { useCurrentSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Failed } from '../feedback/Failed.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { Filters } from '../list/Filters.tsx';
import { PeriodFilter } from '../list/PeriodFilter.tsx';
import { between } from '../list/period.ts';
import { useFilters } from '../list/useFilters.ts';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { FunnelChart } from './FunnelChart.tsx';
import { StepsTable, StopsTable } from './FunnelTables.tsx';
import { shares } from './shares.ts';

/** How many enrollments of a period reach each step, how long it takes, and where people stop. */
export function FunnelPage() {
  const { t, duration, day } = useTexts();
  const { id: site } = useCurrentSite();
  const filters = useFilters(['period', 'from', 'to']);
  const period = { ...filters.values, period: filters.values.period || 'month' };
  const loaded = useLoad(`funnel ${site ?? ''} ${filters.key}`, (signal) =>
    api.get<Funnel>('/api/admin/v1/funnel', {
      query: { site, ...between(period, Date.now()) },
      signal,
    }),
  );
  const funnel = loaded.data;
  const steps = funnel ? shares(funnel.steps) : [];
  const begun = Math.max(0, ...steps.map(({ count }) => count));
  const last = steps.at(-1);
  const base = site ? `/sites/${site}/enrollments` : '/enrollments';
  const listOf = (stage: string) => {
    const wanted = new URLSearchParams({ stage, period: period.period });
    if (period.from) wanted.set('from', period.from);
    if (period.to) wanted.set('to', period.to);
    return `${base}?${wanted}`;
  };

  return (
    <>
      <PageHead
        title={t(site ? 'funnel.title' : 'funnel.all')}
        subtitle={t('funnel.subtitle')}
        parent={{ to: base, title: t(site ? 'enrollments.title' : 'enrollments.all') }}
      />
      <Filters label={t('period.label')}>
        <PeriodFilter value={period} onChange={filters.change} />
        {funnel && (
          <span className="under">
            {day(funnel.from)} – {day(funnel.to)}
          </span>
        )}
      </Filters>
      {loaded.error !== undefined && funnel && <ProblemAlert problem={loaded.error} retry={loaded.reload} />}
      {!funnel ? (
        loaded.error === undefined ? (
          <Skeleton height="24rem" screenreaderText={t('loading')} />
        ) : (
          <Failed error={loaded.error} retry={loaded.reload} />
        )
      ) : begun === 0 ? (
        <EmptyState variant="sm" titleText={t('funnel.empty.title')} headingLevel="h2">
          <EmptyStateBody>{t('funnel.empty.body')}</EmptyStateBody>
        </EmptyState>
      ) : (
        <div className="stack">
          <ul className="figures">
            <Figure value={String(begun)} name={t('funnel.begun', { count: begun })} />
            <Figure value={String(last?.count ?? 0)} name={t('funnel.connected')} />
            <Figure
              value={
                funnel.medianSecondsToConnected === null
                  ? t('none')
                  : duration(funnel.medianSecondsToConnected)
              }
              name={t('funnel.median')}
            />
          </ul>
          <FunnelChart steps={steps} />
          <section className="stack" aria-labelledby="funnel-steps">
            <h2 id="funnel-steps" className="section-title">
              {t('funnel.steps')}
            </h2>
            <StepsTable steps={steps} />
          </section>
          <section className="stack" aria-labelledby="funnel-stops">
            <h2 id="funnel-stops" className="section-title">
              {t('funnel.stops')}
            </h2>
            <p className="under">{t('funnel.stops.help')}</p>
            <StopsTable stops={funnel.stops} listOf={listOf} />
          </section>
        </div>
      )}
    </>
  );
}

function Figure({ value, name }: { value: string; name: string }) {
  return (
    <li className="figure">
      <span className="figure-value">{value}</span>
      <span className="figure-name">{name}</span>
    </li>
  );
}
