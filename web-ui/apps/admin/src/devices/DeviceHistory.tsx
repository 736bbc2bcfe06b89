import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { Link } from 'react-router';
import { api } from '../api/api.ts';
import type { Device, EnrollmentDetail, Page } from '../api/types.ts';
import { useCurrentSite } from '../app/currentSite.tsx';
import { ENROLLMENTS } from '../enrollments/enrollments.ts';
import { Timeline } from '../enrollments/Timeline.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

/** How the device came here and what became of it, told by the enrollment that brought it. */
export function DeviceHistory({ device }: { device: Device }) {
  const { t } = useTexts();
  const { id: site } = useCurrentSite();
  const loaded = useLoad(`history ${device.id} ${device.status}`, async (signal) => {
    const page = await api.get<Page<{ requestId: string }>>(ENROLLMENTS, {
      query: { site: device.siteId, deviceId: device.id, limit: 1 },
      signal,
    });
    const [first] = page.items;
    return first ? api.get<EnrollmentDetail>(`${ENROLLMENTS}/${first.requestId}`, { signal }) : null;
  });
  const enrollment = loaded.data;
  return (
    <section aria-labelledby="history">
      <div className="mini-head">
        <h2 id="history" className="section-title">
          {t('devices.history')}
        </h2>
        {enrollment && (
          <Link to={`${site ? `/sites/${site}` : ''}/enrollments/${enrollment.requestId}`}>
            {t('devices.enrollment')}
          </Link>
        )}
      </div>
      {loaded.error !== undefined && <ProblemAlert problem={loaded.error} retry={loaded.reload} />}
      {loaded.loading && <Skeleton height="12rem" screenreaderText={t('loading')} />}
      {enrollment && <Timeline events={enrollment.timeline} />}
      {enrollment === null && <p className="under">{t('devices.noHistory')}</p>}
    </section>
  );
}
