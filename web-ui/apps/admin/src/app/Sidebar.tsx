import { Nav, NavGroup, NavItem, NavList } from '@patternfly/react-core/dist/dynamic/components/Nav';
import { PageSidebar, PageSidebarBody } from '@patternfly/react-core/dist/dynamic/components/Page';
import { NavLink, useLocation } from 'react-router';
import { useRights } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import type { TextKey } from '../texts/texts.ts';
import { useCurrentSite } from './currentSite.tsx';

interface Entry {
  path: string;
  text: TextKey;
  administer?: boolean;
  platform?: boolean;
}

const EVERYWHERE: readonly Entry[] = [
  { path: '/sites', text: 'nav.sites' },
  { path: '/enrollments', text: 'nav.allEnrollments' },
  { path: '/devices', text: 'nav.allDevices' },
  { path: '/admins', text: 'nav.admins', administer: true },
  { path: '/api-tokens', text: 'nav.apiTokens', administer: true },
  { path: '/audit', text: 'nav.allAudit', administer: true },
  { path: '/dead-letters', text: 'nav.deadLetters', platform: true },
];

const IN_SITE: readonly Entry[] = [
  { path: '', text: 'nav.overview' },
  { path: '/pin', text: 'nav.pin', administer: true },
  { path: '/users', text: 'nav.users' },
  { path: '/messages', text: 'nav.messages' },
  { path: '/branding', text: 'nav.branding' },
  { path: '/enrollments', text: 'nav.enrollments' },
  { path: '/funnel', text: 'nav.funnel' },
  { path: '/devices', text: 'nav.devices' },
  { path: '/device-identifiers', text: 'nav.identifiers' },
  { path: '/credentials', text: 'nav.credentials' },
  { path: '/deliveries', text: 'nav.deliveries' },
  { path: '/webhooks', text: 'nav.webhooks', administer: true },
  { path: '/audit', text: 'nav.audit', administer: true },
  { path: '/settings', text: 'nav.settings' },
];

export function Sidebar({ open }: { open: boolean }) {
  const { t } = useTexts();
  const rights = useRights();
  const { id, site } = useCurrentSite();
  const seen = ({ administer, platform }: Entry) =>
    (!administer || rights.administer) && (!platform || rights.platform);
  return (
    <PageSidebar isSidebarOpen={open}>
      <PageSidebarBody>
        <Nav aria-label={t('nav.label')}>
          <NavList>
            {EVERYWHERE.filter(seen).map(({ path, text }) => (
              <Item key={path} to={path} end={path === '/sites'} text={t(text)} />
            ))}
          </NavList>
          {id && (
            <NavGroup title={site?.name ?? t('nav.site')}>
              {IN_SITE.filter(seen).map(({ path, text }) => (
                <Item key={path} to={`/sites/${id}${path}`} end={path === ''} text={t(text)} />
              ))}
            </NavGroup>
          )}
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
}

function Item({ to, end, text }: { to: string; end: boolean; text: string }) {
  const { pathname } = useLocation();
  const active = pathname === to || (!end && pathname.startsWith(`${to}/`));
  return (
    <NavItem isActive={active}>
      <NavLink to={to} end={end}>
        {text}
      </NavLink>
    </NavItem>
  );
}
