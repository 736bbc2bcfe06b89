import { useTexts } from '../texts/TextsProvider.tsx';
import type { Share } from './shares.ts';

const ROW = 40;
const BAR = 26;
const WIDTH = 1000;

/** A bar for each step, as long as its share of those who began; the table beside it says the same in numbers. */
export function FunnelChart({ steps }: { steps: readonly Share[] }) {
  const { t, number, percent } = useTexts();
  const label = steps
    .map(({ step, count, ofAll }) => `${t(`funnel.step.${step}`)}: ${number(count)} (${percent(ofAll)})`)
    .join('; ');
  return (
    <figure className="funnel-chart" role="img" aria-label={t('funnel.chart', { steps: label })}>
      <ol aria-hidden="true">
        {steps.map(({ step, count, ofAll }) => (
          <li key={step}>
            <span className="funnel-step">{t(`funnel.step.${step}`)}</span>
            <svg
              aria-hidden="true"
              viewBox={`0 0 ${WIDTH} ${ROW}`}
              preserveAspectRatio="none"
              focusable="false"
            >
              <rect className="funnel-room" x="0" y={(ROW - BAR) / 2} width={WIDTH} height={BAR} />
              <rect className="funnel-bar" x="0" y={(ROW - BAR) / 2} width={ofAll * WIDTH} height={BAR} />
            </svg>
            <span className="funnel-count">
              {number(count)} <span className="under">{percent(ofAll)}</span>
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
