import { Card, CardBody, CardTitle } from '@patternfly/react-core/dist/dynamic/components/Card';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import CircleIcon from '@patternfly/react-icons/dist/esm/icons/outlined-circle-icon';
import { Link } from 'react-router';
import { api } from '../api/api.ts';
import type { Enrollment, Page, Site, User } from '../api/types.ts';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { usersPath } from '../users/users.ts';

/** What a new site still needs until its people can enroll; nothing once everything was done. */
export function NextSteps({ site }: { site: Site }) {
  const { t } = useTexts();
  const users = useLoad(`any user ${site.id}`, (signal) =>
    api.get<Page<User>>(usersPath(site.id), { query: { limit: 1 }, signal }),
  );
  const enrollments = useLoad(`any enrollment ${site.id}`, (signal) =>
    api.get<Page<Enrollment>>('/api/admin/v1/enrollments', { query: { site: site.id, limit: 1 }, signal }),
  );
  if (!users.data || !enrollments.data) return null;
  const tried = enrollments.data.items.length > 0;
  const steps = [
    { name: 'clients', done: site.clients.length > 0, to: 'settings?section=enrollment' },
    { name: 'users', done: users.data.items.length > 0, to: 'users' },
    { name: 'message', done: undefined, to: 'messages' },
    { name: 'tell', done: tried, to: 'pin' },
    { name: 'watch', done: tried, to: 'enrollments' },
  ] as const;
  if (steps.every(({ done }) => done !== false)) return null;
  return (
    <Card>
      <CardTitle component="h2">{t('next.title')}</CardTitle>
      <CardBody>
        <ol className="next-steps">
          {steps.map(({ name, done, to }) => (
            <li key={name}>
              {done ? <CheckCircleIcon className="next-done" /> : <CircleIcon className="next-open" />}
              <div>
                <Link to={to}>{t(`next.${name}`)}</Link>
                {done && <span className="visually-hidden"> ({t('next.done')})</span>}
                <div className="under">{t(`next.${name}.why`)}</div>
              </div>
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  );
}
