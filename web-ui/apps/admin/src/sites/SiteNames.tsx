import { useTexts } from '../texts/TextsProvider.tsx';
import { SiteName } from './SiteName.tsx';

/** The sites of an admin or a token by their names. */
export function SiteNames({ ids }: { ids: readonly string[] }) {
  const { t } = useTexts();
  if (ids.includes('*')) return <>{t('siteChoice.all')}</>;
  if (ids.length === 0) return <>{t('none')}</>;
  return (
    <ul className="plain">
      {ids.map((id) => (
        <li key={id}>
          <SiteName id={id} />
        </li>
      ))}
    </ul>
  );
}
