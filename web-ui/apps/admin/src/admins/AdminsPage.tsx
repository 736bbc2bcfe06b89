import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Label } from '@patternfly/react-core/dist/dynamic/components/Label';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/api.ts';
import type { Admin, Page } from '../api/types.ts';
import { wordsFor } from '../api/words.ts';
import { PageHead } from '../app/PageHead.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { Filters, SearchFilter } from '../list/Filters.tsx';
import { ClearFilters, Listing, type RowAction } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { useFilter } from '../list/useFilter.ts';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { atMost, roleName } from '../session/roles.ts';
import { useSession } from '../session/session.ts';
import { SiteNames } from '../sites/SiteNames.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { AdminConfirm, type AdminStep } from './AdminConfirm.tsx';
import { AdminForm } from './AdminForm.tsx';
import { ADMINS } from './admins.ts';

type Open = { is: 'invite' } | { is: 'edit' | AdminStep; admin: Admin };

export function AdminsPage() {
  const { t } = useTexts();
  const { notify } = useToasts();
  const { session } = useSession();
  const [q, setQ] = useFilter('q');
  const [open, setOpen] = useState<Open>();
  const pages = usePages(`admins ${q}`, (cursor, signal) =>
    api.get<Page<Admin>>(ADMINS, { query: { q, cursor, limit: PAGE_SIZE }, signal }),
  );
  const invite = <Button onClick={() => setOpen({ is: 'invite' })}>{t('admins.invite')}</Button>;
  const close = () => setOpen(undefined);
  const isMe = (admin: Admin) => admin.id === session.id;

  const again = async (admin: Admin) => {
    try {
      await api.post(`${ADMINS}/${admin.id}/invitations`);
      notify('success', t('admins.invitedAgain', { email: admin.email }));
    } catch (error) {
      const { title, detail } = wordsFor(error, t);
      notify('danger', [title, detail].filter((part) => part !== undefined).join('. '));
    }
  };
  const actions = (admin: Admin): RowAction[] => {
    if (isMe(admin) || !atMost(admin.role, session.role)) return [];
    const list: RowAction[] = [{ title: t('users.edit'), onClick: () => setOpen({ is: 'edit', admin }) }];
    if (admin.status === 'INVITED')
      list.push({ title: t('admins.inviteAgain'), onClick: () => void again(admin) });
    if (admin.secondFactor)
      list.push({ title: t('admins.resetFactor'), onClick: () => setOpen({ is: 'reset-factor', admin }) });
    if (admin.status === 'ACTIVE')
      list.push({ title: t('users.disable'), onClick: () => setOpen({ is: 'disable', admin }) });
    if (admin.status === 'DISABLED')
      list.push({ title: t('users.enable'), onClick: () => setOpen({ is: 'enable', admin }) });
    list.push({ title: t('users.delete'), danger: true, onClick: () => setOpen({ is: 'delete', admin }) });
    return list;
  };

  return (
    <>
      <PageHead title={t('admins.title')} subtitle={t('admins.subtitle')} actions={invite} />
      <Filters label={t('admins.title')}>
        <SearchFilter label={t('admins.search')} value={q} onChange={setQ} />
      </Filters>
      <Listing
        label={t('admins.title')}
        pages={pages}
        rowKey={({ id }) => id}
        rowName={({ email }) => email}
        columns={[
          {
            title: t('users.name'),
            width: 30,
            cell: (admin) => (
              <>
                <div>
                  {admin.name} {isMe(admin) && <Link to="/account">{t('admins.me')}</Link>}
                </div>
                <div className="under">{admin.email}</div>
              </>
            ),
          },
          { title: t('admins.role'), cell: ({ role }) => t(`role.${roleName(role)}`) },
          { title: t('sites.title'), width: 20, cell: ({ sites }) => <SiteNames ids={sites} /> },
          { title: t('list.status'), cell: ({ status }) => <StatusLabel of="admin" status={status} /> },
          {
            title: t('factor.title'),
            cell: ({ secondFactor }) => (
              <Label isCompact color={secondFactor ? 'green' : 'grey'}>
                {t(secondFactor ? 'factor.on' : 'factor.off')}
              </Label>
            ),
          },
          { title: t('admins.lastSignIn'), cell: ({ lastSignInAt }) => <Moment at={lastSignInAt} /> },
        ]}
        actions={actions}
        empty={
          q === ''
            ? { title: t('admins.empty.title'), body: t('admins.empty.body'), action: invite }
            : {
                title: t('list.nothing'),
                body: t('admins.empty.search'),
                action: <ClearFilters onClear={() => setQ('')} />,
              }
        }
      />
      {open?.is === 'invite' && <AdminForm onSaved={pages.reload} onClose={close} />}
      {open?.is === 'edit' && <AdminForm admin={open.admin} onSaved={pages.reload} onClose={close} />}
      {open && open.is !== 'invite' && open.is !== 'edit' && (
        <AdminConfirm step={open.is} admin={open.admin} onDone={pages.reload} onClose={close} />
      )}
    </>
  );
}
