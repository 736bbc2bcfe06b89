import {
  ProgressStep,
  ProgressStepper,
} from '@patternfly/react-core/dist/dynamic/components/ProgressStepper';
import { useTexts } from '../texts/TextsProvider.tsx';
import { type ImportStep, STEPS } from './steps.ts';

/** Where in the import somebody is. */
export function ImportSteps({ step }: { step: ImportStep }) {
  const { t } = useTexts();
  const at = STEPS.indexOf(step);
  return (
    <ProgressStepper aria-label={t('import.steps')} className="import-steps">
      {STEPS.map((name, index) => {
        const done = index < at || step === 'done';
        return (
          <ProgressStep
            key={name}
            id={`import-${name}`}
            titleId={`import-${name}-title`}
            variant={done ? 'success' : index === at ? 'info' : 'pending'}
            isCurrent={index === at}
            aria-label={t(done ? 'outcome.done' : index === at ? 'import.now' : 'outcome.pending')}
          >
            {t(`import.step.${name}`)}
          </ProgressStep>
        );
      })}
    </ProgressStepper>
  );
}
