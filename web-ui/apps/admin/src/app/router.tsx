import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { SessionGate } from '../session/SessionGate.tsx';
import { Home } from './Home.tsx';
import { NotFoundPage, RouteFailed } from './RouteFailed.tsx';
import { RouteLoading } from './RouteLoading.tsx';
import { Shell } from './Shell.tsx';
import { SiteArea } from './SiteArea.tsx';

const enrollments = () =>
  import('../enrollments/EnrollmentsPage.tsx').then((m) => ({ Component: m.EnrollmentsPage }));
const enrollment = () =>
  import('../enrollments/EnrollmentPage.tsx').then((m) => ({ Component: m.EnrollmentPage }));
const funnel = () => import('../funnel/FunnelPage.tsx').then((m) => ({ Component: m.FunnelPage }));
const device = () => import('../devices/DevicePage.tsx').then((m) => ({ Component: m.DevicePage }));
const devices = () => import('../devices/DevicesPage.tsx').then((m) => ({ Component: m.DevicesPage }));

const audit = () => import('../audit/AuditPage.tsx').then((m) => ({ Component: m.AuditPage }));

const site: RouteObject[] = [
  {
    index: true,
    lazy: () => import('../sites/OverviewPage.tsx').then((m) => ({ Component: m.OverviewPage })),
  },
  { path: 'pin', lazy: () => import('../pin/PinPage.tsx').then((m) => ({ Component: m.PinPage })) },
  {
    path: 'pin/poster',
    lazy: () => import('../pin/PosterPage.tsx').then((m) => ({ Component: m.PosterPage })),
  },
  { path: 'users', lazy: () => import('../users/UsersPage.tsx').then((m) => ({ Component: m.UsersPage })) },
  {
    path: 'users/import',
    lazy: () => import('../imports/pages.tsx').then((m) => ({ Component: m.UsersImportPage })),
  },
  {
    path: 'users/:userId',
    lazy: () => import('../users/UserPage.tsx').then((m) => ({ Component: m.UserPage })),
  },
  {
    path: 'device-identifiers',
    lazy: () => import('../identifiers/IdentifiersPage.tsx').then((m) => ({ Component: m.IdentifiersPage })),
  },
  {
    path: 'device-identifiers/import',
    lazy: () => import('../imports/pages.tsx').then((m) => ({ Component: m.IdentifiersImportPage })),
  },
  {
    path: 'messages',
    lazy: () => import('../message/MessagesPage.tsx').then((m) => ({ Component: m.MessagesPage })),
  },
  {
    path: 'messages/:kind/:language',
    lazy: () => import('../message/MessagePage.tsx').then((m) => ({ Component: m.MessagePage })),
  },
  { path: 'message', element: <Navigate replace to="../messages" relative="path" /> },
  {
    path: 'branding',
    lazy: () => import('../branding/BrandingPage.tsx').then((m) => ({ Component: m.BrandingPage })),
  },
  {
    path: 'webhooks',
    lazy: () => import('../webhooks/WebhooksPage.tsx').then((m) => ({ Component: m.WebhooksPage })),
  },
  {
    path: 'webhooks/:webhookId',
    lazy: () => import('../webhooks/WebhookPage.tsx').then((m) => ({ Component: m.WebhookPage })),
  },
  { path: 'audit', lazy: audit },
  { path: 'enrollments', lazy: enrollments },
  { path: 'enrollments/:requestId', lazy: enrollment },
  { path: 'funnel', lazy: funnel },
  { path: 'devices', lazy: devices },
  { path: 'devices/:deviceId', lazy: device },
  {
    path: 'credentials/new',
    lazy: () =>
      import('../credentials/MakeCredentialsPage.tsx').then((m) => ({ Component: m.MakeCredentialsPage })),
  },
  {
    path: 'credentials',
    lazy: () => import('../credentials/CredentialsPage.tsx').then((m) => ({ Component: m.CredentialsPage })),
  },
  {
    path: 'deliveries',
    lazy: () => import('../deliveries/DeliveriesPage.tsx').then((m) => ({ Component: m.DeliveriesPage })),
  },
  {
    path: 'settings',
    lazy: () => import('../sites/settings/SettingsPage.tsx').then((m) => ({ Component: m.SettingsPage })),
  },
  { path: '*', Component: NotFoundPage },
];

/** Pages of somebody who has signed in. */
function Console() {
  return (
    <SessionGate>
      <Shell />
    </SessionGate>
  );
}

export const router = createBrowserRouter(
  [
    {
      path: '/invitation',
      ErrorBoundary: RouteFailed,
      HydrateFallback: RouteLoading,
      lazy: () => import('../public/InvitationPage.tsx').then((m) => ({ Component: m.InvitationPage })),
    },
    {
      path: '/password-reset',
      ErrorBoundary: RouteFailed,
      HydrateFallback: RouteLoading,
      lazy: () => import('../public/PasswordResetPage.tsx').then((m) => ({ Component: m.PasswordResetPage })),
    },
    {
      path: '/',
      Component: Console,
      ErrorBoundary: RouteFailed,
      HydrateFallback: RouteLoading,
      children: [
        {
          ErrorBoundary: RouteFailed,
          children: [
            { index: true, Component: Home },
            { path: 'sign-in', element: <Navigate replace to="/" /> },
            {
              path: 'sites',
              lazy: () => import('../sites/SitesPage.tsx').then((m) => ({ Component: m.SitesPage })),
            },
            { path: 'sites/:siteId', Component: SiteArea, children: site },
            { path: 'enrollments', lazy: enrollments },
            { path: 'enrollments/:requestId', lazy: enrollment },
            { path: 'funnel', lazy: funnel },
            { path: 'devices', lazy: devices },
            { path: 'devices/:deviceId', lazy: device },
            {
              path: 'admins',
              lazy: () => import('../admins/AdminsPage.tsx').then((m) => ({ Component: m.AdminsPage })),
            },
            {
              path: 'api-tokens',
              lazy: () =>
                import('../apitokens/ApiTokensPage.tsx').then((m) => ({ Component: m.ApiTokensPage })),
            },
            { path: 'audit', lazy: audit },
            {
              path: 'dead-letters',
              lazy: () =>
                import('../deadletters/DeadLettersPage.tsx').then((m) => ({ Component: m.DeadLettersPage })),
            },
            {
              path: 'account',
              lazy: () => import('../account/AccountPage.tsx').then((m) => ({ Component: m.AccountPage })),
            },
            { path: 'password', element: <Navigate replace to="/account" /> },
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ],
  { basename: '/admin' },
);
