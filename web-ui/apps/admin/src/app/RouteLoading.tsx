import { Spinner } from '@patternfly/react-core/dist/dynamic/components/Spinner';
import { Bullseye } from '@patternfly/react-core/dist/dynamic/layouts/Bullseye';
import { useTexts } from '../texts/TextsProvider.tsx';

export function RouteLoading() {
  const { t } = useTexts();
  return (
    <Bullseye className="whole-page">
      <Spinner aria-label={t('loading')} />
    </Bullseye>
  );
}
