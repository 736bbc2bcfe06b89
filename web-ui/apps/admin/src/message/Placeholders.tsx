import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import type { Placeholder } from '../api/types.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { known } from '../texts/texts.ts';

interface PlaceholdersProps {
  items: readonly Placeholder[];
  /** Text in which those that stand are looked for. */
  body: string;
  onInsert: (tag: string) => void;
}

/** What may stand in a message; a click puts it where one was writing. */
export function Placeholders({ items, body, onInsert }: PlaceholdersProps) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="placeholders-title">
      <h2 id="placeholders-title" className="section-title">
        {t('placeholders.title')}
      </h2>
      <p className="under">{t('placeholders.help')}</p>
      <ul className="placeholders">
        {items.map(({ name, description, required }) => {
          const tag = `{{${name}}}`;
          const key = known(`placeholder.${name}`);
          return (
            <li key={name}>
              <Button
                variant="secondary"
                size="sm"
                onClick={() => onInsert(tag)}
                aria-label={t('placeholders.insert', { tag })}
              >
                <code>{tag}</code>
              </Button>
              <span>
                {key ? t(key) : description}
                {required && !body.includes(tag) && (
                  <strong className="missing"> {t('placeholders.missing')}</strong>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
