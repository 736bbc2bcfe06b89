import {
  ProgressStep,
  ProgressStepper,
} from '@patternfly/react-core/dist/dynamic/components/ProgressStepper';
import type { TimelineEvent } from '../api/types.ts';
import { Moment } from '../list/Moment.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { known } from '../texts/texts.ts';
import { details } from './details.ts';
import { type Step, steps } from './timeline.ts';

const VARIANT = { done: 'success', failed: 'danger', attention: 'warning', pending: 'pending' } as const;

export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  const { t } = useTexts();
  const all = steps(events);
  const next = all.findIndex((step) => step.outcome === 'pending');
  return (
    <ProgressStepper isVertical aria-label={t('enrollment.timeline')} className="timeline">
      {all.map((step, index) => (
        <OneStep key={step.id} step={step} current={index === next} />
      ))}
    </ProgressStepper>
  );
}

function OneStep({ step, current }: { step: Step; current: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const pending = step.outcome === 'pending';
  const key = known(pending ? `pending.${step.name}` : `event.${step.name}`);
  const title = key ? t(key) : step.name;
  const told = details(step, t, texts);
  return (
    <ProgressStep
      id={`step-${step.id}`}
      titleId={`step-${step.id}-title`}
      variant={current ? 'info' : VARIANT[step.outcome]}
      isCurrent={current}
      aria-label={t(`outcome.${current ? 'waiting' : step.outcome}`)}
      description={
        pending ? undefined : (
          <span className="step-detail">
            <Moment at={step.at} absolute />
            {told.map(({ term, value }) => (
              <span key={term}>
                {term}: {value}
              </span>
            ))}
          </span>
        )
      }
    >
      {title}
    </ProgressStep>
  );
}
