import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { HelperText, HelperTextItem } from '@patternfly/react-core/dist/dynamic/components/HelperText';
import { useTexts } from '../texts/TextsProvider.tsx';
import { contrastWithWhite, darkerThatWorks, LEAST_CONTRAST } from './colour.ts';

interface ContrastProps {
  colour: string;
  /** Takes the colour that is proposed. */
  onUse: ((colour: string) => void) | undefined;
}

/** How well white text can be read on the colour, as it is typed, and a colour that works. */
export function Contrast({ colour, onUse }: ContrastProps) {
  const { t, number } = useTexts();
  const ratio = contrastWithWhite(colour);
  const enough = ratio >= LEAST_CONTRAST;
  const better = enough ? undefined : darkerThatWorks(colour);
  // Rounded down: 4.49 must not look like enough.
  const values = { ratio: number(Math.floor(ratio * 100) / 100), least: number(LEAST_CONTRAST) };
  return (
    <div className="contrast" aria-live="polite">
      <HelperText>
        <HelperTextItem variant={enough ? 'success' : 'error'}>
          {t(enough ? 'branding.contrast.good' : 'branding.contrast.bad', values)}
        </HelperTextItem>
      </HelperText>
      {better && onUse && (
        <Button variant="link" isInline onClick={() => onUse(better)}>
          {t('branding.contrast.use', { colour: better })}
        </Button>
      )}
    </div>
  );
}
