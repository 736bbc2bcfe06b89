import { EmptyState, EmptyStateBody } from '@patternfly/react-core/dist/dynamic/components/EmptyState';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { api } from '../api/api.ts';
import type { MadeCredentials, User } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Failed } from '../feedback/Failed.tsx';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { usersPath } from '../users/users.ts';
import { useChunks } from '../work/useChunks.ts';
import { CREDENTIALS } from './credentials.ts';
import { HandOver } from './HandOver.tsx';
import { MadeResult } from './MadeResult.tsx';
import { MakeForm, type Wishes } from './MakeForm.tsx';
import { type Made, NOTHING_MADE, order, orderOf, PIECE } from './order.ts';

/** Milliseconds: a piece of 500 takes longer than a page. */
const PATIENCE = 60_000;

/** Credentials for the users that were chosen: how, then the work, then what became of it. */
export function MakeCredentialsPage() {
  const { t } = useTexts();
  const site = useSite();
  const [parameters] = useSearchParams();
  const single = parameters.get('user');
  const { state } = useLocation();
  const navigate = useNavigate();
  const chosen = orderOf(state);
  const [wishes, setWishes] = useState<Wishes>();
  const [made, setMade] = useState<Made>(NOTHING_MADE);
  const total = useRef(NOTHING_MADE);
  const [done, setDone] = useState(false);
  const work = useChunks();
  const loaded = useLoad(`credential for ${chosen ? '' : single}`, async (signal) =>
    single && !chosen
      ? api.get<User>(`${usersPath(site.id)}/${encodeURIComponent(single)}`, { signal })
      : undefined,
  );
  const user = loaded.data;
  useEffect(() => {
    if (user && !chosen) void navigate(window.location.search, { replace: true, ...order([user]) });
  }, [user, chosen, navigate]);

  const make = async (wanted: Wishes) => {
    if (!chosen) return;
    setWishes(wanted);
    const emails = new Map(chosen.users.map(({ id, email }) => [id, email]));
    const all = await work.run(chosen.users, PIECE, async (piece) => {
      const answer = await api.post<MadeCredentials>(
        CREDENTIALS,
        {
          batchId: chosen.batchId,
          siteId: site.id,
          userIds: piece.map(({ id }) => id),
          lifeMinutes: wanted.lifeMinutes,
          deviceTags: wanted.tags,
          handOver: wanted.handOver,
        },
        { timeout: PATIENCE },
      );
      const before = total.current;
      total.current = {
        count: before.count + answer.items.length,
        shown: wanted.handOver === 'SHOW' ? [...before.shown, ...answer.items] : [],
        skipped: [
          ...before.skipped,
          ...answer.skipped.map(({ userId, reason }) => ({ email: emails.get(userId) ?? userId, reason })),
        ],
      };
      setMade(total.current);
    });
    setDone(all);
  };

  const head = (
    <PageHead
      title={t('make.title')}
      subtitle={t('make.subtitle')}
      parent={{ to: `/sites/${site.id}/credentials`, title: t('credentials.title') }}
    />
  );
  if (!chosen) {
    return (
      <>
        {head}
        {loaded.error !== undefined ? (
          <Failed error={loaded.error} retry={loaded.reload} />
        ) : single ? (
          <Skeleton height="12rem" screenreaderText={t('loading')} />
        ) : (
          <EmptyState variant="sm" titleText={t('make.nobody.title')} headingLevel="h2">
            <EmptyStateBody>
              {t('make.nobody.body')} <Link to={`/sites/${site.id}/users`}>{t('make.nobody.users')}</Link>
            </EmptyStateBody>
          </EmptyState>
        )}
      </>
    );
  }
  return (
    <>
      {head}
      {!done ? (
        <MakeForm site={site} users={chosen.users} work={work} onMake={make} />
      ) : wishes?.handOver === 'SHOW' ? (
        <HandOver site={site} made={made} />
      ) : (
        <MadeResult site={site} made={made} />
      )}
    </>
  );
}
