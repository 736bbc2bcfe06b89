import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core/dist/dynamic/components/Breadcrumb';
import { Title } from '@patternfly/react-core/dist/dynamic/components/Title';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useCurrentSite } from './currentSite.tsx';

interface PageHeadProps {
  title: string;
  subtitle?: ReactNode;
  /** The page above this one. */
  parent?: { to: string; title: string };
  badge?: ReactNode;
  actions?: ReactNode;
}

/** Heading of a page: names the window, and takes the focus when one came here by a link. */
export function PageHead({ title, subtitle, parent, badge, actions }: PageHeadProps) {
  const { key, pathname } = useLocation();
  const { site } = useCurrentSite();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = site?.name;

  useEffect(() => {
    document.title = [title, name, 'Selfenroll'].filter((part) => part !== undefined).join(' · ');
  }, [title, name]);

  const first = key === 'default';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each path
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <header className="page-head">
      {parent && (
        <Breadcrumb className="page-trail">
          <BreadcrumbItem
            render={({ className }) => (
              <Link to={parent.to} className={className}>
                {parent.title}
              </Link>
            )}
          />
          <BreadcrumbItem isActive>{title}</BreadcrumbItem>
        </Breadcrumb>
      )}
      <div className="page-head-row">
        <div>
          <div className="page-title">
            <Title headingLevel="h1" size="2xl" tabIndex={-1} ref={heading}>
              {title}
            </Title>
            {badge}
          </div>
          {subtitle && <p className="page-subtitle">{subtitle}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
    </header>
  );
}
