import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Label } from '@patternfly/react-core/dist/dynamic/components/Label';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { AdminSession, Page } from '../api/types.ts';
import { Confirm } from '../feedback/Confirm.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { usePages } from '../list/usePages.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { browserName } from './browserName.ts';

const SESSIONS = '/api/admin/v1/sessions';

/** Where this admin is signed in; each can be ended, which every service knows within seconds. Another round asks anew. */
export function Sessions({ round }: { round: number }) {
  const { t } = useTexts();
  const { notify } = useToasts();
  const [ending, setEnding] = useState<AdminSession | 'others'>();
  const pages = usePages(`own sessions ${round}`, (_, signal) =>
    api.get<Page<AdminSession>>(SESSIONS, { signal }),
  );
  const others = (pages.data?.items ?? []).some(({ current }) => !current);
  const called = ({ userAgent }: AdminSession) => browserName(userAgent) ?? t('sessions.unknown');

  const end = async () => {
    if (ending === undefined) return;
    await api.delete(ending === 'others' ? SESSIONS : `${SESSIONS}/${ending.id}`);
    notify('success', t('sessions.ended'));
    pages.reload();
  };

  return (
    <section className="account-sessions" aria-labelledby="sessions-title">
      <div className="page-head-row">
        <div>
          <h2 id="sessions-title" className="section-title">
            {t('sessions.title')}
          </h2>
          <p className="under">{t('sessions.subtitle')}</p>
        </div>
        {others && (
          <Button variant="secondary" onClick={() => setEnding('others')}>
            {t('sessions.endOthers')}
          </Button>
        )}
      </div>
      <Listing
        label={t('sessions.title')}
        pages={pages}
        rowKey={({ id }) => id}
        rowName={called}
        columns={[
          {
            title: t('sessions.browser'),
            width: 30,
            cell: (session) => (
              <>
                {called(session)}{' '}
                {session.current && (
                  <Label isCompact color="blue">
                    {t('sessions.current')}
                  </Label>
                )}
              </>
            ),
          },
          { title: t('sessions.address'), cell: ({ address }) => address ?? t('none') },
          { title: t('sessions.since'), cell: ({ createdAt }) => <Moment at={createdAt} absolute /> },
          { title: t('sessions.lastSeen'), cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} /> },
        ]}
        actions={(session) =>
          session.current
            ? []
            : [{ title: t('sessions.end'), danger: true, onClick: () => setEnding(session) }]
        }
        empty={{ title: t('list.nothing'), body: t('sessions.subtitle') }}
      />
      {ending && (
        <Confirm
          title={t(ending === 'others' ? 'sessions.endOthers.title' : 'sessions.end.title')}
          action={t('sessions.end')}
          danger
          onConfirm={end}
          onClose={() => setEnding(undefined)}
        >
          {ending === 'others'
            ? t('sessions.endOthers.body')
            : t('sessions.end.body', { browser: called(ending), address: ending.address ?? t('none') })}
        </Confirm>
      )}
    </section>
  );
}
