import { Alert, AlertActionLink } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { Switch } from '@patternfly/react-core/dist/dynamic/components/Switch';
import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core/dist/dynamic/components/ToggleGroup';
import { useState } from 'react';
import { wordsFor } from '../api/words.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { HtmlPreview } from './HtmlPreview.tsx';
import type { PreviewState } from './usePreview.ts';

const VIEWS = ['phone', 'desktop', 'text'] as const;
const WIDTHS = { phone: 375, desktop: 800 };

export function MessagePreview({ state, retry }: { state: PreviewState; retry: () => void }) {
  const { t } = useTexts();
  const [view, setView] = useState<(typeof VIEWS)[number]>('phone');
  const [dark, setDark] = useState(() => window.matchMedia('(prefers-color-scheme: dark)').matches);
  const { preview, findings, error, stale } = state;

  return (
    <section className="preview" aria-labelledby="preview-title" aria-busy={stale}>
      <div className="preview-bar">
        <h2 id="preview-title" className="section-title">
          {t('preview.title')}
        </h2>
        <ToggleGroup aria-label={t('preview.view')} isCompact>
          {VIEWS.map((each) => (
            <ToggleGroupItem
              key={each}
              text={t(`preview.${each}`)}
              buttonId={`preview-${each}`}
              isSelected={view === each}
              onChange={() => setView(each)}
            />
          ))}
        </ToggleGroup>
        {view !== 'text' && (
          <Switch
            id="preview-dark"
            label={t('preview.dark')}
            isChecked={dark}
            onChange={(_, next) => setDark(next)}
          />
        )}
      </div>
      {error !== undefined && (
        <Alert
          isInline
          variant="warning"
          title={t('preview.away')}
          actionLinks={<AlertActionLink onClick={retry}>{t('action.retry')}</AlertActionLink>}
        >
          {wordsFor(error, t).title}
        </Alert>
      )}
      {findings.length > 0 && <Alert isInline variant="warning" title={t('preview.refused')} />}
      {preview ? (
        <div className={stale || findings.length > 0 ? 'preview-paper preview-stale' : 'preview-paper'}>
          <p className="preview-subject">
            <span className="under">{t('message.subject')}</span>
            {preview.subject}
          </p>
          {view === 'text' ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
            <pre className="preview-text" tabIndex={0}>
              {preview.text}
            </pre>
          ) : (
            <HtmlPreview html={preview.html} width={WIDTHS[view]} dark={dark} />
          )}
        </div>
      ) : (
        error === undefined &&
        findings.length === 0 && <Skeleton height="20rem" screenreaderText={t('loading')} />
      )}
      <p className="under">{t('preview.sample')}</p>
    </section>
  );
}
