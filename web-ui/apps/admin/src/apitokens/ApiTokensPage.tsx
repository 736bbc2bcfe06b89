import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { ApiToken, Page } from '../api/types.ts';
import { PageHead } from '../app/PageHead.tsx';
import { Confirm } from '../feedback/Confirm.tsx';
import { ShownOnce } from '../feedback/ShownOnce.tsx';
import { useToasts } from '../feedback/Toasts.tsx';
import { Listing } from '../list/Listing.tsx';
import { Moment } from '../list/Moment.tsx';
import { StatusLabel } from '../list/StatusLabel.tsx';
import { PAGE_SIZE, usePages } from '../list/usePages.ts';
import { roleName } from '../session/roles.ts';
import { SiteNames } from '../sites/SiteNames.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { ApiTokenForm, type CreatedToken } from './ApiTokenForm.tsx';
import { API_TOKENS } from './apiTokens.ts';

type Open = { is: 'create' } | { is: 'shown'; token: CreatedToken } | { is: 'revoke'; token: ApiToken };

export function ApiTokensPage() {
  const { t } = useTexts();
  const { notify } = useToasts();
  const [open, setOpen] = useState<Open>();
  const pages = usePages('api tokens', (cursor, signal) =>
    api.get<Page<ApiToken>>(API_TOKENS, { query: { cursor, limit: PAGE_SIZE }, signal }),
  );
  const create = <Button onClick={() => setOpen({ is: 'create' })}>{t('tokens.create')}</Button>;
  const close = () => setOpen(undefined);
  const revoke = async ({ id, name }: ApiToken) => {
    await api.delete(`${API_TOKENS}/${id}`);
    notify('success', t('tokens.revoked', { name }));
    pages.reload();
  };

  return (
    <>
      <PageHead title={t('tokens.title')} subtitle={t('tokens.subtitle')} actions={create} />
      <Listing
        label={t('tokens.title')}
        pages={pages}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        columns={[
          {
            title: t('users.name'),
            width: 25,
            cell: ({ name, createdBy }) => (
              <>
                <div>{name}</div>
                <div className="under">{t('tokens.by', { email: createdBy })}</div>
              </>
            ),
          },
          { title: t('admins.role'), cell: ({ role }) => t(`role.${roleName(role)}`) },
          { title: t('sites.title'), width: 20, cell: ({ sites }) => <SiteNames ids={sites} /> },
          { title: t('list.status'), cell: ({ status }) => <StatusLabel of="token" status={status} /> },
          {
            title: t('tokens.lastUsed'),
            cell: ({ lastUsedAt }) => (lastUsedAt ? <Moment at={lastUsedAt} /> : t('tokens.never')),
          },
          { title: t('tokens.expires'), cell: ({ expiresAt }) => <Moment at={expiresAt} absolute /> },
        ]}
        actions={(token) =>
          token.status === 'ACTIVE'
            ? [
                {
                  title: t('credentials.revoke'),
                  danger: true,
                  onClick: () => setOpen({ is: 'revoke', token }),
                },
              ]
            : []
        }
        empty={{ title: t('tokens.empty.title'), body: t('tokens.empty.body'), action: create }}
      />
      {open?.is === 'create' && (
        <ApiTokenForm
          onCreated={(token) => {
            pages.reload();
            setOpen({ is: 'shown', token });
          }}
          onClose={close}
        />
      )}
      {open?.is === 'shown' && (
        <ShownOnce
          title={t('tokens.created', { name: open.token.name })}
          secret={open.token.token}
          onClose={close}
        >
          {t('tokens.use')}
        </ShownOnce>
      )}
      {open?.is === 'revoke' && (
        <Confirm
          title={t('tokens.revoke.title', { name: open.token.name })}
          action={t('credentials.revoke')}
          danger
          onConfirm={() => revoke(open.token)}
          onClose={close}
        >
          {t('tokens.revoke.body')}
        </Confirm>
      )}
    </>
  );
}
