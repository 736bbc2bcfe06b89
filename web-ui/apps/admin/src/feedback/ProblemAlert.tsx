import { Alert, AlertActionLink } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { List, ListItem } from '@patternfly/react-core/dist/dynamic/components/List';
import { Problem } from '@selfenroll/api';
import { wordsFor } from '../api/words.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

interface ProblemAlertProps {
  problem: unknown;
  retry?: () => void;
  /** Where there is little room, and no part of the page that a heading could name. */
  inRow?: boolean;
}

/** A refusal in plain words, with a way to try again where there is one; nothing when there is no problem. */
export function ProblemAlert({ problem, retry, inRow = false }: ProblemAlertProps) {
  const { t } = useTexts();
  if (problem === undefined) return null;
  const words = wordsFor(problem, t);
  const violations = problem instanceof Problem ? problem.violations : [];
  return (
    <Alert
      isInline
      isLiveRegion
      variant="danger"
      isPlain={inRow}
      component={inRow ? 'p' : 'h4'}
      title={words.title}
      className="problem"
      actionLinks={retry && <AlertActionLink onClick={retry}>{t('action.retry')}</AlertActionLink>}
    >
      {words.detail}
      {violations.length > 0 && (
        <List>
          {violations.map(({ field, message }) => (
            <ListItem key={`${field} ${message}`}>{field === '' ? message : `${field}: ${message}`}</ListItem>
          ))}
        </List>
      )}
    </Alert>
  );
}
