import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import type { SavedTerms } from '../../api/types.ts';
import { ProblemAlert } from '../../feedback/ProblemAlert.tsx';
import { TextField } from '../../form/TextField.tsx';
import { Moment } from '../../list/Moment.tsx';
import { useLoad } from '../../list/useLoad.ts';
import { useTexts } from '../../texts/TextsProvider.tsx';
import type { SectionProps } from './section.ts';

export function TermsSection({ site, draft, set, errors, disabled }: SectionProps) {
  const { t } = useTexts();
  return (
    <>
      <TextField
        id="settings-terms"
        label={t('settings.terms.text')}
        help={t(site.terms ? 'settings.terms.version' : 'settings.terms.help', {
          version: String(site.terms?.version ?? ''),
        })}
        rows={8}
        value={draft.terms}
        onChange={(terms) => set({ terms })}
        error={errors.termsText}
        disabled={disabled}
      />
      <TermsVersions
        siteId={site.id}
        current={site.terms?.version}
        onTake={disabled ? undefined : (terms) => set({ terms })}
      />
    </>
  );
}

interface TermsVersionsProps {
  siteId: string;
  current: number | string | undefined;
  /** Puts an older text into the field. */
  onTake: ((text: string) => void) | undefined;
}

function TermsVersions({ siteId, current, onTake }: TermsVersionsProps) {
  const { t } = useTexts();
  const [shown, setShown] = useState<number>();
  const versions = useLoad(`terms ${siteId} ${current ?? ''}`, (signal) =>
    api.get<{ items: SavedTerms[] }>(`/api/admin/v1/sites/${siteId}/terms`, { signal }),
  );
  const items = versions.data && [...versions.data.items].sort((a, b) => b.version - a.version);
  if (items?.length === 0) return null;
  return (
    <section aria-labelledby="terms-versions" className="stack">
      <h3 id="terms-versions" className="section-title">
        {t('terms.versions')}
      </h3>
      <p className="under">{t('terms.versions.help')}</p>
      {!items && versions.error === undefined && <Skeleton height="6rem" screenreaderText={t('loading')} />}
      <ProblemAlert problem={versions.error} retry={versions.reload} />
      <ol className="versions">
        {items?.map((saved) => (
          <li key={saved.version}>
            <div className="version-row">
              <div>
                <strong>{t('versions.version', { number: saved.version })}</strong>
                {String(saved.version) === String(current) && (
                  <span className="under"> {t('versions.current')}</span>
                )}
                <div className="under">
                  <Moment at={saved.savedAt} absolute /> {saved.savedBy && `· ${saved.savedBy}`}
                </div>
              </div>
              <div className="version-actions">
                <Button
                  variant="link"
                  aria-expanded={shown === saved.version}
                  onClick={() => setShown(shown === saved.version ? undefined : saved.version)}
                >
                  {t(shown === saved.version ? 'versions.hide' : 'versions.show')}
                </Button>
                {onTake && String(saved.version) !== String(current) && (
                  <Button
                    variant="secondary"
                    aria-label={t('terms.takeThis', { number: saved.version })}
                    onClick={() => onTake(saved.text)}
                  >
                    {t('terms.take')}
                  </Button>
                )}
              </div>
            </div>
            {shown === saved.version && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
              <pre className="preview-text" tabIndex={0}>
                {saved.text}
              </pre>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
