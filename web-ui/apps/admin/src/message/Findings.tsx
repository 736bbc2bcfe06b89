import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { HelperText, HelperTextItem } from '@patternfly/react-core/dist/dynamic/components/HelperText';
import type { Finding } from '../api/types.ts';
import { useTexts } from '../texts/TextsProvider.tsx';

interface FindingsProps {
  id: string;
  findings: readonly Finding[];
  /** Leads to the line; without it lines are not named, for a text of one line. */
  onShow?: (finding: Finding) => void;
  help: string;
}

/** What is wrong, each under the name of its line, which leads there. */
export function Findings({ id, findings, onShow, help }: FindingsProps) {
  const { t } = useTexts();
  return (
    <div aria-live="polite">
      <HelperText id={id} component="ul" className="findings">
        {findings.length === 0 && <HelperTextItem component="li">{help}</HelperTextItem>}
        {findings.map((finding) => (
          <HelperTextItem key={`${finding.line} ${finding.message}`} component="li" variant="error">
            {onShow && (
              <>
                <Button variant="link" isInline onClick={() => onShow(finding)}>
                  {t('message.line', { line: finding.line })}
                </Button>
                {': '}
              </>
            )}
            {finding.message}
          </HelperTextItem>
        ))}
      </HelperText>
    </div>
  );
}
