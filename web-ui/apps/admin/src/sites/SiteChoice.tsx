import './siteChoice.css';
import { Checkbox } from '@patternfly/react-core/dist/dynamic/components/Checkbox';
import { FormGroup, FormHelperText } from '@patternfly/react-core/dist/dynamic/components/Form';
import { HelperText, HelperTextItem } from '@patternfly/react-core/dist/dynamic/components/HelperText';
import { SearchInput } from '@patternfly/react-core/dist/dynamic/components/SearchInput';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { Page, Site } from '../api/types.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useLoad } from '../list/useLoad.ts';
import { useSession } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

const MOST_AT_ONCE = 200;
const MANY = 8;

interface SiteChoiceProps {
  id: string;
  /** Ids, or `["*"]` for every site. */
  value: string[];
  onChange: (sites: string[]) => void;
  error: string | undefined;
}

/** Which sites an admin or a token has; nobody can give sites that are not their own. */
export function SiteChoice({ id, value, onChange, error }: SiteChoiceProps) {
  const { t } = useTexts();
  const { session } = useSession();
  const [q, setQ] = useState('');
  const sites = useLoad('all sites', (signal) => everySite(signal));
  const everywhere = value.includes('*');
  const wanted = q.trim().toLowerCase();
  const shown = (sites.data ?? []).filter(
    (site) => value.includes(site.id) || `${site.name}\n${site.slug}`.toLowerCase().includes(wanted),
  );
  return (
    <FormGroup role="group" label={t('sites.title')} fieldId={id} isRequired>
      {session.sites.includes('*') && (
        <Checkbox
          id={`${id}-all`}
          label={t('siteChoice.all')}
          isChecked={everywhere}
          onChange={(_, on) => onChange(on ? ['*'] : [])}
        />
      )}
      {!everywhere && (
        <div className="site-choice">
          {!sites.data && sites.error === undefined && (
            <Skeleton height="4rem" screenreaderText={t('loading')} />
          )}
          <ProblemAlert problem={sites.error} retry={sites.reload} />
          {(sites.data?.length ?? 0) > MANY && (
            <SearchInput
              aria-label={t('sites.search')}
              placeholder={t('sites.search')}
              value={q}
              onChange={(_, next) => setQ(next)}
              onClear={() => setQ('')}
            />
          )}
          <div className="site-choice-list" tabIndex={shown.length > MANY ? 0 : undefined}>
            {shown.map((site) => (
              <Checkbox
                key={site.id}
                id={`${id}-${site.id}`}
                label={site.name}
                isChecked={value.includes(site.id)}
                onChange={(_, on) =>
                  onChange(on ? [...value, site.id] : value.filter((other) => other !== site.id))
                }
              />
            ))}
          </div>
        </div>
      )}
      {error && (
        <FormHelperText>
          <HelperText isLiveRegion>
            <HelperTextItem variant="error">{error}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}

async function everySite(signal: AbortSignal): Promise<Site[]> {
  const items: Site[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Site> = await api.get('/api/admin/v1/sites', {
      query: { cursor, limit: MOST_AT_ONCE },
      signal,
    });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}
