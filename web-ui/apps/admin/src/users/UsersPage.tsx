import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { Page, User } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../list/Filters.tsx';
import { ClearFilters, Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useFilter } from '../list/useFilter.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { useRights } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { DeleteUser, SwitchUser } from './UserConfirms.tsx';
import { UserForm } from './UserForm.tsx';
import { fullName, usersPath } from './users.ts';

type Open = { is: 'add' } | { is: 'edit' | 'switch' | 'delete'; user: User };

export function UsersPage() {
  const { t, languageName } = useTexts();
  const site = useSite();
  const rights = useRights();
  const [q, setQ] = useFilter('q');
  const [status, setStatus] = useFilter('status');
  const [open, setOpen] = useState<Open>();
  const pages = usePages(`users ${site.id} ${status} ${q}`, (cursor, signal) =>
    api.get<Page<User>>(usersPath(site.id), { query: { q, status, cursor, limit: PAGE_SIZE }, signal }),
  );
  const add = rights.edit && <Button onClick={() => setOpen({ is: 'add' })}>{t('users.add')}</Button>;
  const close = () => setOpen(undefined);
  const filtered = q !== '' || status !== '';

  return (
    <>
      <PageHead title={t('users.title')} subtitle={t('users.subtitle')} actions={add} />
      <Filters label={t('users.title')}>
        <SearchFilter label={t('users.search')} value={q} onChange={setQ} />
        <ChoiceFilter
          label={t('list.status')}
          all={t('list.anyStatus')}
          value={status}
          onChange={setStatus}
          options={(['ACTIVE', 'DISABLED'] as const).map((value) => ({
            value,
            label: t(`status.user.${value}`),
          }))}
        />
      </Filters>
      <Listing
        label={t('users.title')}
        pages={pages}
        rowKey={(user) => user.id}
        rowName={(user) => user.email}
        columns={[
          { title: t('field.email'), width: 35, cell: (user) => user.email },
          { title: t('users.name'), width: 25, cell: (user) => fullName(user) || t('none') },
          {
            title: t('users.language'),
            cell: (user) => (user.language ? languageName(user.language) : t('users.siteLanguage')),
          },
          { title: t('list.status'), cell: (user) => <StatusLabel of="user" status={user.status} /> },
          { title: t('users.since'), cell: (user) => <Moment at={user.createdAt} /> },
        ]}
        actions={
          rights.edit
            ? (user) => [
                { title: t('users.edit'), onClick: () => setOpen({ is: 'edit', user }) },
                {
                  title: t(user.status === 'ACTIVE' ? 'users.disable' : 'users.enable'),
                  onClick: () => setOpen({ is: 'switch', user }),
                },
                { title: t('users.delete'), danger: true, onClick: () => setOpen({ is: 'delete', user }) },
              ]
            : undefined
        }
        empty={
          filtered
            ? {
                title: t('list.nothing'),
                body: t('users.empty.search'),
                action: (
                  <ClearFilters
                    onClear={() => {
                      setQ('');
                      setStatus('');
                    }}
                  />
                ),
              }
            : { title: t('users.empty.title'), body: t('users.empty.body'), action: add }
        }
      />
      {open?.is === 'add' && <UserForm site={site} onSaved={pages.reload} onClose={close} />}
      {open?.is === 'edit' && (
        <UserForm site={site} user={open.user} onSaved={pages.reload} onClose={close} />
      )}
      {open?.is === 'switch' && <SwitchUser user={open.user} onDone={pages.reload} onClose={close} />}
      {open?.is === 'delete' && <DeleteUser user={open.user} onDone={pages.reload} onClose={close} />}
    </>
  );
}
