import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../api/api.ts';
import type { User } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Failed } from '../feedback/Failed.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { Facts } from '../list/Facts.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { Tags } from '../list/Tags.tsx';
import { useLoad } from '../list/useLoad.ts';
import { useRights } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { UserCredentials, UserDevices, UserEnrollments, UserIdentifiers } from './UserBelongings.tsx';
import { DeleteUser, SwitchUser } from './UserConfirms.tsx';
import { UserForm } from './UserForm.tsx';
import { fullName, usersPath } from './users.ts';

export function UserPage() {
  const { t, languageName } = useTexts();
  const site = useSite();
  const rights = useRights();
  const navigate = useNavigate();
  const { userId = '' } = useParams();
  const [open, setOpen] = useState<'edit' | 'switch' | 'delete'>();
  const loaded = useLoad(`user ${userId}`, (signal) =>
    api.get<User>(`${usersPath(site.id)}/${encodeURIComponent(userId)}`, { signal }),
  );
  const list = `/sites/${site.id}/users`;
  const parent = { to: list, title: t('users.title') };
  const user = loaded.data;
  const close = () => setOpen(undefined);
  if (!user) {
    return (
      <>
        <PageHead title={t('user.title')} parent={parent} />
        {loaded.error === undefined ? (
          <Skeleton height="20rem" screenreaderText={t('loading')} />
        ) : (
          <Failed error={loaded.error} retry={loaded.reload} />
        )}
      </>
    );
  }
  return (
    <>
      <PageHead
        title={fullName(user) || user.email}
        subtitle={user.email}
        parent={parent}
        badge={<StatusLabel of="user" status={user.status} />}
        actions={
          rights.edit && (
            <div className="buttons">
              <Button variant="link" onClick={() => setOpen('delete')} isDanger>
                {t('users.delete')}
              </Button>
              <Button variant="secondary" onClick={() => setOpen('switch')}>
                {t(user.status === 'ACTIVE' ? 'users.disable' : 'users.enable')}
              </Button>
              <Button onClick={() => setOpen('edit')}>{t('users.edit')}</Button>
            </div>
          )
        }
      />
      {loaded.error !== undefined && <ProblemAlert problem={loaded.error} retry={loaded.reload} />}
      <div className="enrollment">
        <Facts
          facts={[
            [t('field.email'), user.email],
            [t('users.phone'), user.phone],
            [
              t('users.language'),
              user.language
                ? languageName(user.language)
                : `${t('users.siteLanguage')} (${languageName(site.defaultLanguage)})`,
            ],
            [t('users.tags'), <Tags key="tags" tags={user.tags} />],
            [t('users.since'), <Moment key="since" at={user.createdAt} absolute />],
            [t('users.changed'), <Moment key="changed" at={user.updatedAt} absolute />],
          ]}
        />
        <div className="stack">
          <UserDevices user={user} />
          <UserCredentials
            user={user}
            action={
              rights.edit &&
              user.status === 'ACTIVE' && (
                <Link to={`/sites/${site.id}/credentials/new?user=${user.id}`}>{t('users.credentials')}</Link>
              )
            }
          />
          <UserIdentifiers user={user} />
          <UserEnrollments user={user} />
        </div>
      </div>
      {open === 'edit' && <UserForm site={site} user={user} onSaved={loaded.set} onClose={close} />}
      {open === 'switch' && <SwitchUser user={user} onDone={loaded.reload} onClose={close} />}
      {open === 'delete' && (
        <DeleteUser user={user} onDone={() => void navigate(list, { replace: true })} onClose={close} />
      )}
    </>
  );
}
