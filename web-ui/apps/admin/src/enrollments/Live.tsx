import { Label } from '@patternfly/react-core/dist/dynamic/components/Label';
import { useTexts } from '../texts/TextsProvider.tsx';

/** Says that what one sees renews itself, or that this does not work at the moment. */
export function Live({ failing }: { failing: boolean }) {
  const { t } = useTexts();
  return (
    <Label color={failing ? 'orange' : 'green'} variant="outline" className="live">
      {t(failing ? 'live.stale' : 'live.on')}
    </Label>
  );
}
