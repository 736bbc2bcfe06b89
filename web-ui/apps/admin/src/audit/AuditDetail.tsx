import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import {
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core/dist/dynamic/components/Modal';
import type { AuditEntry } from '../api/types.ts';
import { Facts } from '../list/Facts.tsx';
import { Moment } from '../list/Moment.tsx';
import { SiteName } from '../sites/SiteName.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { actionWords, changes } from './words.ts';

export function AuditDetail({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const { t } = useTexts();
  const { actor, target } = entry;
  const fields = changes(entry.before, entry.after);
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="audit-title">
      <ModalHeader title={actionWords(entry.action, t)} labelId="audit-title" />
      <ModalBody tabIndex={0} aria-label={actionWords(entry.action, t)} className="stack audit-detail">
        <Facts
          facts={[
            [t('audit.when'), <Moment key="at" at={entry.at} absolute />],
            [t('audit.who'), `${actor.name ?? ''} (${t(`actor.${actor.kind}`)})`],
            [t('audit.where'), actor.address],
            [t('audit.on'), target?.label ?? target?.id],
            [t('list.site'), entry.siteId ? <SiteName key="site" id={entry.siteId} /> : null],
            [t('audit.code'), <code key="code">{entry.action}</code>],
            [t('audit.number'), `${entry.id}`],
            [t('audit.hash'), <code key="hash">{entry.hash}</code>],
          ]}
        />
        {fields.length > 0 && (
          <table className="changes">
            <thead>
              <tr>
                <th scope="col">{t('audit.field')}</th>
                <th scope="col">{t('audit.before')}</th>
                <th scope="col">{t('audit.after')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">
                    <code>{field}</code>
                  </th>
                  <td>{before}</td>
                  <td>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ModalBody>
      <ModalFooter>
        <Button variant="link" onClick={onClose}>
          {t('action.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
