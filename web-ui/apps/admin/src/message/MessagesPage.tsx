import type { TemplateSummary } from '../api/types.ts';
import './message.css';
import { Label } from '@patternfly/react-core/dist/dynamic/components/Label';
import { Link } from 'react-router';
import { api } from '../api/api.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Listing } from '../list/Listing.tsx';
import { usePages } from '../list/usePages.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { isSent, KINDS, type Kind } from './templates.ts';

interface Row {
  kind: Kind;
  texts: { language: string; version: number | undefined }[];
}

/** Every message by language, and which of them the site has made its own. */
export function MessagesPage() {
  const { t, languageName } = useTexts();
  const site = useSite();
  const pages = usePages<Row>(`templates ${site.id}`, async (_, signal) => {
    const path = `/api/admin/v1/sites/${site.id}/templates`;
    const { items } = await api.get<{ items: TemplateSummary[] }>(path, { signal });
    const own = (kind: string, language: string) =>
      items.find((each) => each.own && each.kind === kind && each.language === language)?.version;
    return {
      items: KINDS.map((kind) => ({
        kind,
        texts: site.languages.map((language) => ({ language, version: own(kind, language) })),
      })),
    };
  });

  return (
    <>
      <PageHead title={t('messages.title')} subtitle={t('messages.subtitle', { site: site.name })} />
      <Listing
        label={t('messages.title')}
        pages={pages}
        rowKey={({ kind }) => kind}
        columns={[
          {
            title: t('messages.message'),
            width: 40,
            cell: ({ kind }) => (
              <>
                <Link to={`${kind}/${site.defaultLanguage}`}>{t(`kind.${kind}`)}</Link>
                <div className="under">{t(`kind.${kind}.when`)}</div>
              </>
            ),
          },
          {
            title: t('messages.sent'),
            cell: ({ kind }) =>
              isSent(kind, site) ? (
                <Label isCompact color="green">
                  {t('messages.on')}
                </Label>
              ) : (
                <Link to={`/sites/${site.id}/settings?section=mail`}>{t('messages.off')}</Link>
              ),
          },
          {
            title: t('messages.texts'),
            width: 40,
            cell: ({ kind, texts }) => (
              <ul className="text-links">
                {texts.map(({ language, version }) => (
                  <li key={language}>
                    <Link to={`${kind}/${encodeURIComponent(language)}`}>{languageName(language)}</Link>{' '}
                    <span className="under">
                      {version === undefined ? t('messages.default') : t('messages.own', { version })}
                    </span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
        empty={{ title: t('list.nothing'), body: t('messages.subtitle', { site: site.name }) }}
      />
    </>
  );
}
