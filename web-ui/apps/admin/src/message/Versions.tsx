import { Alert } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core/dist/dynamic/components/Modal';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core/dist/dynamic/components/ToggleGroup';
import { useState } from 'react';
import { api, ifMatch } from '../api/api.ts';
import type { Template, TemplateVersion } from '../api/types.ts';
import { Failed } from '../feedback/Failed.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useSave } from '../form/useSave.ts';
import { Moment } from '../list/Moment.tsx';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { VersionText, VIEWS, type View } from './VersionText.tsx';

interface VersionsProps {
  path: string;
  /** What is in use. */
  template: Template;
  /** The editor holds what is not saved. */
  changed: boolean;
  onRestored: ((template: Template, version: number) => void) | undefined;
  onClose: () => void;
}

export function Versions({ path, template, changed, onRestored, onClose }: VersionsProps) {
  const { t } = useTexts();
  const [shown, setShown] = useState<number>();
  const [view, setView] = useState<View>('changes');
  const save = useSave([]);
  const versions = useLoad(`versions ${path} ${template.version}`, (signal) =>
    api.get<{ items: TemplateVersion[] }>(`${path}/versions`, { signal }),
  );
  const items = versions.data && [...versions.data.items].sort((a, b) => b.version - a.version);
  const current = template.own ? template.version : undefined;
  const restore = async ({ version }: TemplateVersion) => {
    const restored = await save.run(() =>
      api.post<Template>(`${path}/versions/${version}/restoration`, undefined, ifMatch(template.version)),
    );
    if (restored) onRestored?.(restored, version);
  };

  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="versions-title">
      <ModalHeader title={t('versions.title')} labelId="versions-title" description={t('versions.help')} />
      <ModalBody tabIndex={0} aria-label={t('versions.title')}>
        <ProblemAlert problem={save.problem} />
        {changed && onRestored && (
          <Alert isInline variant="warning" title={t('versions.unsaved')} className="problem" />
        )}
        {!items && versions.error !== undefined && <Failed error={versions.error} retry={versions.reload} />}
        {!items && versions.error === undefined && <Skeleton height="8rem" screenreaderText={t('loading')} />}
        {items?.length === 0 && <p>{t('versions.empty')}</p>}
        {items && items.length > 0 && (
          <ToggleGroup aria-label={t('versions.view')} isCompact className="versions-view">
            {VIEWS.map((each) => (
              <ToggleGroupItem
                key={each}
                text={t(`versions.view.${each}`)}
                buttonId={`versions-${each}`}
                isSelected={view === each}
                onChange={() => setView(each)}
              />
            ))}
          </ToggleGroup>
        )}
        <ol className="versions">
          {items?.map((version, index) => (
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
                  {onRestored && version.version !== current && (
                    <Button
                      variant="secondary"
                      aria-label={t('versions.restoreThis', { number: version.version })}
                      isDisabled={save.busy}
                      onClick={() => void restore(version)}
                    >
                      {t('versions.restore')}
                    </Button>
                  )}
                </div>
              </div>
              {shown === version.version && (
                <VersionText view={view} version={version} before={items[index + 1]} inUse={template} />
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
