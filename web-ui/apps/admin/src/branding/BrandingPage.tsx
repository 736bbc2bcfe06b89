import './branding.css';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { LogoCard } from './LogoCard.tsx';
import { LookForm } from './LookForm.tsx';

/** How the portal and the mails of a site look. */
export function BrandingPage() {
  const { t } = useTexts();
  const site = useSite();
  return (
    <>
      <PageHead title={t('branding.title')} subtitle={t('branding.subtitle', { site: site.name })} />
      <div className="branding">
        <LookForm />
        <LogoCard />
      </div>
    </>
  );
}
