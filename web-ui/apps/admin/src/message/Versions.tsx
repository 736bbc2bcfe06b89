import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core/dist/dynamic/components/Modal';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { TemplateVersion } from '../api/types.ts';
import { Failed } from '../feedback/Failed.tsx';
import { Moment } from '../list/Moment.tsx';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

interface VersionsProps {
  path: string;
  /** The stored version that is in use, when it is the site's own. */
  current: number | undefined;
  onRestore: ((version: TemplateVersion) => void) | undefined;
  onClose: () => void;
}

export function Versions({ path, current, onRestore, onClose }: VersionsProps) {
  const { t } = useTexts();
  const [shown, setShown] = useState<number>();
  const versions = useLoad(`versions ${path}`, (signal) =>
    api.get<{ items: TemplateVersion[] }>(`${path}/versions`, { signal }),
  );
  const items = versions.data && [...versions.data.items].sort((a, b) => b.version - a.version);

  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="versions-title">
      <ModalHeader title={t('versions.title')} labelId="versions-title" description={t('versions.help')} />
      <ModalBody tabIndex={0} aria-label={t('versions.title')}>
        {!items && versions.error !== undefined && <Failed error={versions.error} retry={versions.reload} />}
        {!items && versions.error === undefined && <Skeleton height="8rem" screenreaderText={t('loading')} />}
        {items?.length === 0 && <p>{t('versions.empty')}</p>}
        <ol className="versions">
          {items?.map((version) => (
            <li key={version.version}>
              <div className="version-row">
                <div>
                  <strong>{t('versions.version', { number: version.version })}</strong>
                  {version.version === current && <span className="under"> {t('versions.current')}</span>}
                  <div className="under">
                    <Moment at={version.savedAt} absolute /> · {version.savedBy}
                  </div>
                </div>
                <div className="version-actions">
                  <Button
                    variant="link"
                    aria-expanded={shown === version.version}
                    onClick={() => setShown(shown === version.version ? undefined : version.version)}
                  >
                    {t(shown === version.version ? 'versions.hide' : 'versions.show')}
                  </Button>
                  {onRestore && (
                    <Button
                      variant="secondary"
                      aria-label={t('versions.restoreThis', { number: version.version })}
                      onClick={() => onRestore(version)}
                    >
                      {t('versions.restore')}
                    </Button>
                  )}
                </div>
              </div>
              {shown === version.version && (
                <pre className="preview-text">
                  {version.subject}
                  {'\n\n'}
                  {version.body}
                </pre>
              )}
            </li>
          ))}
        </ol>
      </ModalBody>
      <ModalFooter>
        <Button variant="link" onClick={onClose}>
          {t('action.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
