import { Alert } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { List, ListItem } from '@patternfly/react-core/dist/dynamic/components/List';
import { useTexts } from '../texts/TextsProvider.tsx';
import { known } from '../texts/texts.ts';
import type { Made } from './order.ts';

/** Who got no credential, and why. */
export function Skipped({ skipped }: Pick<Made, 'skipped'>) {
  const { t } = useTexts();
  if (skipped.length === 0) return null;
  return (
    <Alert
      component="h2"
      isInline
      variant="warning"
      title={t('make.skipped', { count: skipped.length })}
      className="no-print"
    >
      <List>
        {skipped.map(({ email, reason }) => {
          const key = known(`make.skipped.${reason}`);
          return (
            <ListItem key={email}>
              {email}: {key ? t(key) : reason}
            </ListItem>
          );
        })}
      </List>
    </Alert>
  );
}
