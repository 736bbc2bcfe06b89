import { Label } from '@patternfly/react-core/dist/dynamic/components/Label';
import { useTexts } from '../texts/TextsProvider.tsx';

/** A row's tags, or a dash. */
export function Tags({ tags }: { tags: readonly string[] }) {
  const { t } = useTexts();
  if (tags.length === 0) return <span>{t('none')}</span>;
  return (
    <span className="tags">
      {tags.map((tag) => (
        <Label key={tag} isCompact variant="outline">
          {tag}
        </Label>
      ))}
    </span>
  );
}
