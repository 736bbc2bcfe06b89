import { api } from '../api/api.ts';
import type { DeadLetter, Page } from '../api/types.ts';
import { PageHead } from '../app/PageHead.tsx';
import { Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { DEAD_LETTERS, SendAgain } from './SendAgain.tsx';

/** Milliseconds: who sent one again sees whether it comes back. */
const LIVE = 5000;

/** Events that a service could not handle, the newest first; for platform administrators. */
export function DeadLettersPage() {
  const { t } = useTexts();
  const pages = usePages(
    'dead letters',
    (cursor, signal) =>
      api.get<Page<DeadLetter>>(DEAD_LETTERS, { query: { cursor, limit: PAGE_SIZE }, signal }),
    LIVE,
  );
  return (
    <>
      <PageHead title={t('deadLetters.title')} subtitle={t('deadLetters.subtitle')} />
      <Listing
        label={t('deadLetters.title')}
        pages={pages}
        rowKey={({ id }) => id}
        columns={[
          { title: t('deadLetters.when'), cell: ({ recordedAt }) => <Moment at={recordedAt} absolute /> },
          {
            title: t('deadLetters.event'),
            width: 30,
            cell: ({ eventType, topic, partition, offset }) => (
              <>
                <div>{eventType ?? t('deadLetters.noType')}</div>
                <div className="under">
                  {topic}/{partition}/{offset}
                </div>
              </>
            ),
          },
          {
            title: t('deadLetters.reason'),
            width: 30,
            cell: ({ reason, consumer }) => (
              <>
                <div>{reason}</div>
                <div className="under">{t('deadLetters.consumer', { consumer })}</div>
              </>
            ),
          },
          {
            title: t('deadLetters.state'),
            width: 25,
            cell: (letter) => (
              <div className="stack">
                <State letter={letter} />
                <SendAgain letter={letter} onSent={pages.reload} />
              </div>
            ),
          },
        ]}
        empty={{ title: t('deadLetters.empty.title'), body: t('deadLetters.empty.body') }}
      />
    </>
  );
}

function State({ letter: { replayedAt } }: { letter: DeadLetter }) {
  if (!replayedAt) return <StatusLabel of="deadLetter" status="SET_ASIDE" tone="attention" />;
  return (
    <div>
      <StatusLabel of="deadLetter" status="SENT" />
      <div className="under">
        <Moment at={replayedAt} absolute />
      </div>
    </div>
  );
}
