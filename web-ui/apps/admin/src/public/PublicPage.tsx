import { Card, CardBody } from '@patternfly/react-core/dist/dynamic/components/Card';
import { Title } from '@patternfly/react-core/dist/dynamic/components/Title';
import { type ReactNode, useEffect } from 'react';
import { LanguageSelect } from '../texts/LanguageSelect.tsx';

interface PublicPageProps {
  title: string;
  children: ReactNode;
}

/** Frame of the pages for people who have not signed in. */
export function PublicPage({ title, children }: PublicPageProps) {
  useEffect(() => {
    document.title = `${title} · Selfenroll`;
  }, [title]);
  return (
    <main className="sign-in">
      <div className="sign-in-brand">
        <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width="40" height="40" />
        <span>Selfenroll</span>
      </div>
      <Card className="sign-in-card">
        <CardBody>
          <Title headingLevel="h1" size="2xl" className="sign-in-title">
            {title}
          </Title>
          {children}
        </CardBody>
      </Card>
      <LanguageSelect />
    </main>
  );
}
