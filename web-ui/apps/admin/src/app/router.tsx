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

const site: RouteObject[] = [
  {
    index: true,
    lazy: () => import('../sites/OverviewPage.tsx').then((m) => ({ Component: m.OverviewPage })),
  },
  { path: 'pin', lazy: () => import('../pin/PinPage.tsx').then((m) => ({ Component: m.PinPage })) },
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
    path: 'message',
    lazy: () => import('../message/MessagePage.tsx').then((m) => ({ Component: m.MessagePage })),
  },
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
    lazy: () => import('../sites/SettingsPage.tsx').then((m) => ({ Component: m.SettingsPage })),
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
              path: 'password',
              lazy: () => import('../session/PasswordPage.tsx').then((m) => ({ Component: m.PasswordPage })),
            },
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ],
  { basename: '/admin' },
);
