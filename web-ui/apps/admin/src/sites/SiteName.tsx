import { useEffect, useState } from 'react';
import { api } from '../api/api.ts';
import type { Site } from '../api/types.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

const names = new Map<string, Promise<string>>();

function nameOf(id: string): Promise<string> {
  let name = names.get(id);
  if (!name) {
    name = api.get<Site>(`/api/admin/v1/sites/${id}`).then((site) => site.name);
    name.catch(() => names.delete(id));
    names.set(id, name);
  }
  return name;
}

/** A site by its id: lists carry no names, and each site is asked for once. */
export function SiteName({ id }: { id: string | null | undefined }) {
  const { t } = useTexts();
  const [name, setName] = useState<string>();
  useEffect(() => {
    if (id == null) return;
    let current = true;
    nameOf(id).then(
      (found) => current && setName(found),
      () => current && setName(id),
    );
    return () => {
      current = false;
    };
  }, [id]);
  return <>{id == null ? t('none') : (name ?? '…')}</>;
}
