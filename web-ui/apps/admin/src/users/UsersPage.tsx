import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/api.ts';
import type { Page, User } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { order } from '../credentials/order.ts';
import { Address } from '../list/Address.tsx';
import { BulkBar } from '../list/BulkBar.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../list/Filters.tsx';
import { ClearFilters, Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { Tags } from '../list/Tags.tsx';
import { useFilters } from '../list/useFilters.ts';
import { useLoad } from '../list/useLoad.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { useSelection } from '../list/useSelection.ts';
import { useRights } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { Download } from '../work/Download.tsx';
import { DeleteUser, SwitchUser } from './UserConfirms.tsx';
import { UserForm } from './UserForm.tsx';
import { DeleteUsers, SwitchUsers, TagUsers } from './UsersBulk.tsx';
import { fullName, usersPath } from './users.ts';
import { useTags } from './useTags.ts';

type Open =
  | { is: 'add' }
  | { is: 'edit' | 'switch' | 'delete'; user: User }
  | { is: 'tags' | 'disable' | 'enable' | 'deleteMany' };

export function UsersPage() {
  const { t, languageName } = useTexts();
  const site = useSite();
  const rights = useRights();
  const navigate = useNavigate();
  const filters = useFilters(['q', 'status', 'tag', 'language']);
  const sorting = useFilters(['sort']);
  const { values, set } = filters;
  const tags = useTags(site.id);
  const [open, setOpen] = useState<Open>();
  const path = usersPath(site.id);
  const sort = sorting.values.sort;
  const list = (cursor: string | undefined, limit: number, signal?: AbortSignal) =>
    api.get<Page<User>>(path, { query: { ...values, sort, cursor, limit }, signal });
  const pages = usePages(`users ${site.id} ${sort} ${filters.key}`, (cursor, signal) =>
    list(cursor, PAGE_SIZE, signal),
  );
  const selection = useSelection<User>(`${site.id} ${filters.key}`, ({ id }) => id);
  const selected = selection.items.length > 0;
  const total = useLoad(`count ${site.id} ${filters.key} ${selected}`, async (signal) =>
    selected
      ? (await api.get<{ count: number }>(`${path}/count`, { query: values, signal })).count
      : undefined,
  );

  const add = rights.edit && <Button onClick={() => setOpen({ is: 'add' })}>{t('users.add')}</Button>;
  const importLink = rights.edit && <Link to="import">{t('users.import')}</Link>;
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    selection.clear();
    pages.reload();
  };
  const makeCredentials = (users: readonly User[]) =>
    void navigate(`/sites/${site.id}/credentials/new`, order(users));
  const bulk = { siteId: site.id, users: selection.items, onDone: done, onClose: close };

  return (
    <>
      <PageHead
        title={t('users.title')}
        subtitle={t('users.subtitle')}
        actions={
          <div className="buttons">
            {importLink}
            <Download
              label={t('users.export')}
              path={`/api/admin/v1/sites/${site.id}/users.csv`}
              query={values}
              name={`users-${site.slug}.csv`}
            />
            {add}
          </div>
        }
      />
      <Filters label={t('users.title')}>
        <SearchFilter label={t('users.search')} value={values.q} onChange={set.q} />
        <ChoiceFilter
          label={t('list.status')}
          all={t('list.anyStatus')}
          value={values.status}
          onChange={set.status}
          options={(['ACTIVE', 'DISABLED'] as const).map((value) => ({
            value,
            label: t(`status.user.${value}`),
          }))}
        />
        <ChoiceFilter
          label={t('users.tag')}
          all={t('users.anyTag')}
          value={values.tag}
          onChange={set.tag}
          options={[...new Set([...tags, ...(values.tag ? [values.tag] : [])])].map((tag) => ({
            value: tag,
            label: tag,
          }))}
        />
        <ChoiceFilter
          label={t('users.language')}
          all={t('users.anyLanguage')}
          value={values.language}
          onChange={set.language}
          options={site.languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
        />
      </Filters>
      {rights.edit && (
        <BulkBar
          selection={selection}
          total={total.data}
          more={pages.next !== undefined || pages.number > 1}
          load={list}
        >
          <Button onClick={() => makeCredentials(selection.items)}>{t('users.credentials')}</Button>
          <Button variant="secondary" onClick={() => setOpen({ is: 'tags' })}>
            {t('users.bulk.tags')}
          </Button>
          <Button variant="secondary" onClick={() => setOpen({ is: 'enable' })}>
            {t('users.enable')}
          </Button>
          <Button variant="secondary" onClick={() => setOpen({ is: 'disable' })}>
            {t('users.disable')}
          </Button>
          <Button variant="danger" onClick={() => setOpen({ is: 'deleteMany' })}>
            {t('users.delete')}
          </Button>
        </BulkBar>
      )}
      <Listing
        label={t('users.title')}
        pages={pages}
        rowKey={(user) => user.id}
        rowName={(user) => user.email}
        selection={rights.edit ? selection : undefined}
        sorting={{ value: sort || 'email', onChange: sorting.set.sort }}
        columns={[
          {
            title: t('field.email'),
            width: 30,
            sort: 'email',
            cell: (user) => (
              <Link to={user.id}>
                <Address email={user.email} />
              </Link>
            ),
          },
          {
            title: t('users.name'),
            width: 25,
            sort: 'lastName',
            cell: (user) => (
              <>
                <div>{fullName(user) || t('none')}</div>
                {user.language && <div className="under">{languageName(user.language)}</div>}
              </>
            ),
          },
          { title: t('users.tags'), width: 20, cell: (user) => <Tags tags={user.tags} /> },
          { title: t('list.status'), cell: (user) => <StatusLabel of="user" status={user.status} /> },
          { title: t('users.since'), sort: 'createdAt', cell: (user) => <Moment at={user.createdAt} /> },
        ]}
        actions={
          rights.edit
            ? (user) => [
                { title: t('users.edit'), onClick: () => setOpen({ is: 'edit', user }) },
                { title: t('users.credentials'), onClick: () => makeCredentials([user]) },
                {
                  title: t(user.status === 'ACTIVE' ? 'users.disable' : 'users.enable'),
                  onClick: () => setOpen({ is: 'switch', user }),
                },
                { title: t('users.delete'), danger: true, onClick: () => setOpen({ is: 'delete', user }) },
              ]
            : undefined
        }
        empty={
          filters.active
            ? {
                title: t('list.nothing'),
                body: t('users.empty.search'),
                action: <ClearFilters onClear={filters.clear} />,
              }
            : {
                title: t('users.empty.title'),
                body: t('users.empty.body'),
                action: (
                  <>
                    {add}
                    {importLink}
                  </>
                ),
              }
        }
      />
      {open?.is === 'add' && <UserForm site={site} onSaved={pages.reload} onClose={close} />}
      {open?.is === 'edit' && (
        <UserForm site={site} user={open.user} onSaved={pages.reload} onClose={close} />
      )}
      {open?.is === 'switch' && <SwitchUser user={open.user} onDone={pages.reload} onClose={close} />}
      {open?.is === 'delete' && <DeleteUser user={open.user} onDone={done} onClose={close} />}
      {open?.is === 'tags' && <TagUsers {...bulk} />}
      {open?.is === 'disable' && <SwitchUsers {...bulk} status="DISABLED" />}
      {open?.is === 'enable' && <SwitchUsers {...bulk} status="ACTIVE" />}
      {open?.is === 'deleteMany' && <DeleteUsers {...bulk} />}
    </>
  );
}
