import { Card, CardBody, CardFooter, CardTitle } from '@patternfly/react-core/dist/dynamic/components/Card';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../api/api.ts';
import type { Pins, Summary } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { type Loaded, useLoad } from '../list/useLoad.ts';
import { grouped, pinPath } from '../pin/pin.ts';
import { useRights } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { NextSteps } from './NextSteps.tsx';
import { figures } from './summary.ts';

const EVERY = 10_000;

export function OverviewPage() {
  const { t } = useTexts();
  const site = useSite();
  const rights = useRights();
  const summary = useLoad(
    `summary ${site.id}`,
    (signal) => api.get<Summary>('/api/admin/v1/summary', { query: { site: site.id }, signal }),
    EVERY,
  );
  return (
    <>
      <PageHead
        title={site.name}
        subtitle={t('overview.subtitle', { slug: site.slug })}
        badge={site.status === 'DISABLED' && <StatusLabel of="site" status={site.status} tone="attention" />}
      />
      {summary.error !== undefined && <ProblemAlert problem={summary.error} retry={summary.reload} />}
      <ul className="figures">
        {figures(summary.data).map(({ name, value, path }) => (
          <li key={name}>
            <Link to={path} className="figure">
              <span className="figure-value">
                {value === undefined ? <Skeleton width="3rem" screenreaderText={t('loading')} /> : value}
              </span>
              <span className="figure-name">{t(`figure.${name}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="cards">
        {rights.administer && <PinTeaser />}
        <NextSteps site={site} />
      </div>
    </>
  );
}

function PinTeaser() {
  const { t } = useTexts();
  const site = useSite();
  const pins = useLoad(`pin ${site.id}`, (signal) => api.get<Pins>(pinPath(site.id), { signal }));
  return (
    <Card>
      <CardTitle component="h2">{t('pin.title')}</CardTitle>
      <CardBody>
        {shown(pins, (data) => (
          <p className="pin">{grouped(data.current.pin)}</p>
        ))}
        <p className="under">{t('overview.pin')}</p>
      </CardBody>
      <CardFooter>
        <Link to="pin">{t('overview.pin.manage')}</Link>
      </CardFooter>
    </Card>
  );
}

function shown<T>({ data, error, reload }: Loaded<T>, render: (data: T) => ReactNode): ReactNode {
  if (data !== undefined) return render(data);
  return error === undefined ? <Skeleton height="3rem" /> : <ProblemAlert problem={error} retry={reload} />;
}
