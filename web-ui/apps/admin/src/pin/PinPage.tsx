import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Card, CardBody, CardFooter, CardTitle } from '@patternfly/react-core/dist/dynamic/components/Card';
import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core/dist/dynamic/components/DescriptionList';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/api.ts';
import type { Pin, Pins } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Failed } from '../feedback/Failed.tsx';
import { Moment } from '../list/Moment.tsx';
import { useLoad } from '../list/useLoad.ts';
import { useRights } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { CopyPin } from './CopyPin.tsx';
import { grouped, pinPath, stillValid } from './pin.ts';
import { RotatePin } from './RotatePin.tsx';

export function PinPage() {
  const { t } = useTexts();
  const site = useSite();
  const rights = useRights();
  const [rotating, setRotating] = useState(false);
  const pins = useLoad(`pin ${site.id}`, (signal) => api.get<Pins>(pinPath(site.id), { signal }));
  const actions = pins.data && (
    <>
      <Link to="poster" className="pf-v6-c-button pf-m-secondary">
        <span className="pf-v6-c-button__text">{t('poster.open')}</span>
      </Link>
      {rights.administer && <Button onClick={() => setRotating(true)}>{t('pin.generate')}</Button>}
    </>
  );

  return (
    <>
      <PageHead title={t('pin.title')} subtitle={t('pin.subtitle', { site: site.name })} actions={actions} />
      {pins.data ? (
        <div className="cards">
          <PinCard
            title={t('pin.current')}
            pin={pins.data.current}
            footer={<CopyPin pin={pins.data.current.pin} />}
          >
            <Fact term={t('pin.validFrom')}>
              <Moment at={pins.data.current.validFrom} absolute />
            </Fact>
          </PinCard>
          {pins.data.previous && (
            <PinCard title={t('pin.previous')} pin={pins.data.previous} quiet>
              <Fact term={t(stillValid(pins.data, Date.now()) ? 'pin.validUntil' : 'pin.validEnded')}>
                <Moment at={pins.data.previous.validUntil} absolute />
              </Fact>
            </PinCard>
          )}
        </div>
      ) : pins.error !== undefined ? (
        <Failed error={pins.error} retry={pins.reload} />
      ) : (
        <Skeleton height="14rem" width="24rem" screenreaderText={t('loading')} />
      )}
      {rotating && pins.data && (
        <RotatePin site={site} pins={pins.data} onRotated={pins.set} onClose={() => setRotating(false)} />
      )}
    </>
  );
}

interface PinCardProps {
  title: string;
  pin: Pin;
  quiet?: boolean;
  children: ReactNode;
  footer?: ReactNode;
}

function PinCard({ title, pin, quiet, children, footer }: PinCardProps) {
  const { t } = useTexts();
  return (
    <Card className="pin-card">
      <CardTitle component="h2">{title}</CardTitle>
      <CardBody>
        <p className={quiet ? 'pin pin-quiet' : 'pin'}>{grouped(pin.pin)}</p>
        <DescriptionList isHorizontal isCompact>
          {children}
        </DescriptionList>
        <dl className="pin-uses">
          <Uses title={t('pin.accepted')} count={pin.accepted} help={t('pin.accepted.help')} />
          <Uses title={t('pin.refused')} count={pin.refused} help={t('pin.refused.help')} />
        </dl>
      </CardBody>
      {footer && <CardFooter>{footer}</CardFooter>}
    </Card>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

function Uses({ title, count, help }: { title: string; count: number; help: string }) {
  const { number } = useTexts();
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <strong>{number(count)}</strong>
        <span className="under">{help}</span>
      </dd>
    </div>
  );
}
