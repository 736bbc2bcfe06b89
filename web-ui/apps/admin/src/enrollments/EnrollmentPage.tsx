import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../api/api.ts';
import type { EnrollmentDetail } from '../api/types.ts';
import { useCurrentSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Failed } from '../feedback/Failed.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { Facts } from '../list/Facts.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useLoad } from '../list/useLoad.ts';
import { SiteName } from '../sites/SiteName.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { known } from '../texts/texts.ts';
import { LIVE } from './EnrollmentsPage.tsx';
import { Live } from './Live.tsx';
import { ended, stageTone } from './stages.ts';
import { Timeline } from './Timeline.tsx';

export function EnrollmentPage() {
  const { t } = useTexts();
  const { id: site } = useCurrentSite();
  const { requestId = '' } = useParams();
  const [watching, setWatching] = useState(true);
  const enrollment = useLoad(
    `enrollment ${requestId}`,
    async (signal) => {
      const path = `/api/admin/v1/enrollments/${encodeURIComponent(requestId)}`;
      const found = await api.get<EnrollmentDetail>(path, { signal });
      setWatching(!ended(found.stage));
      return found;
    },
    watching ? LIVE : undefined,
  );
  const parent = {
    to: site ? `/sites/${site}/enrollments` : '/enrollments',
    title: t(site ? 'enrollments.title' : 'enrollments.all'),
  };
  const found = enrollment.data;
  if (!found) {
    return (
      <>
        <PageHead title={t('enrollment.title')} parent={parent} />
        {enrollment.error === undefined ? (
          <Skeleton height="20rem" screenreaderText={t('loading')} />
        ) : (
          <Failed error={enrollment.error} retry={enrollment.reload} />
        )}
      </>
    );
  }
  return (
    <>
      <PageHead
        title={
          found.reference ? t('enrollment.named', { reference: found.reference }) : t('enrollment.title')
        }
        subtitle={found.email}
        parent={parent}
        badge={<StatusLabel of="stage" status={found.stage} tone={stageTone(found.stage)} />}
        actions={watching && <Live failing={enrollment.error !== undefined} />}
      />
      {enrollment.error !== undefined && <ProblemAlert problem={enrollment.error} />}
      <div className="enrollment">
        <EnrollmentFacts enrollment={found} />
        <section aria-labelledby="timeline">
          <h2 id="timeline" className="section-title">
            {t('enrollment.timeline')}
          </h2>
          <Timeline events={found.timeline} />
        </section>
      </div>
    </>
  );
}

function EnrollmentFacts({ enrollment }: { enrollment: EnrollmentDetail }) {
  const { t } = useTexts();
  const { reason, device, siteId, userId, email } = enrollment;
  const reasonKey = reason == null ? undefined : known(`reason.${reason}`);
  const base = `/sites/${siteId}`;
  return (
    <Facts
      facts={[
        [
          t('field.email'),
          siteId && userId ? (
            <Link key="user" to={`${base}/users/${userId}`}>
              {email}
            </Link>
          ) : (
            (email ?? t('none'))
          ),
        ],
        [t('list.site'), <SiteName key="site" id={siteId} />],
        [t('enrollments.origin'), t(`origin.${enrollment.origin}`)],
        [t('enrollments.requested'), <Moment key="at" at={enrollment.requestedAt} absolute />],
        [t('detail.reason'), reasonKey ? t(reasonKey) : reason],
        [
          t('enrollments.device'),
          device && (
            <Link to={siteId ? `${base}/devices/${device.id}` : `/devices/${device.id}`}>{device.name}</Link>
          ),
        ],
      ]}
    />
  );
}
