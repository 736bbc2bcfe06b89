import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
} from '@patternfly/react-core/dist/dynamic/components/Masthead';
import { Page, PageSection, PageToggleButton } from '@patternfly/react-core/dist/dynamic/components/Page';
import { SkipToContent } from '@patternfly/react-core/dist/dynamic/components/SkipToContent';
import { useEffect, useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useTexts } from '../texts/TextsProvider.tsx';
import { CurrentSiteProvider } from './currentSite.tsx';
import { Sidebar } from './Sidebar.tsx';
import { UserMenu } from './UserMenu.tsx';

const WIDE = '(min-width: 1200px)';

const watchWidth = () => undefined;

export function Shell() {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(() => window.matchMedia(WIDE).matches);

  useEffect(() => {
    const wide = window.matchMedia(WIDE);
    const follow = () => setOpen(wide.matches);
    wide.addEventListener('change', follow);
    return () => wide.removeEventListener('change', follow);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the navigation that lies over it
  useEffect(() => {
    if (!window.matchMedia(WIDE).matches) setOpen(false);
  }, [pathname]);

  return (
    <CurrentSiteProvider>
      <Page
        mainContainerId="main"
        // With a listener the page watches its width, which its sidebar needs to know whether it lies over the page.
        onPageResize={watchWidth}
        skipToContent={<SkipToContent href="#main">{t('nav.skip')}</SkipToContent>}
        sidebar={<Sidebar open={open} />}
        masthead={
          <Masthead display={{ default: 'inline' }}>
            <MastheadMain>
              <MastheadToggle>
                <PageToggleButton
                  isHamburgerButton
                  aria-label={t('nav.toggle')}
                  isSidebarOpen={open}
                  onSidebarToggle={() => setOpen(!open)}
                />
              </MastheadToggle>
              <MastheadBrand>
                <MastheadLogo component={(props) => <Link {...props} to="/" />}>
                  <span className="brand">
                    <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width="28" height="28" />
                    Selfenroll
                  </span>
                </MastheadLogo>
              </MastheadBrand>
            </MastheadMain>
            <MastheadContent>
              <UserMenu />
            </MastheadContent>
          </Masthead>
        }
      >
        <PageSection isFilled hasBodyWrapper={false} className="page-body">
          <Outlet />
        </PageSection>
      </Page>
      <ScrollRestoration />
    </CurrentSiteProvider>
  );
}
