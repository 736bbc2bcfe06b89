import type { Template, TemplateVersion } from '../api/types.ts';
import { Diff } from './Diff.tsx';

/** Against the version before, against what is in use, or as it is. */
export const VIEWS = ['changes', 'restoring', 'whole'] as const;
export type View = (typeof VIEWS)[number];

interface VersionTextProps {
  view: View;
  version: TemplateVersion;
  /** Undefined for the first one, which is shown as it is. */
  before: TemplateVersion | undefined;
  inUse: Template;
}

export function VersionText({ view, version, before, inUse }: VersionTextProps) {
  if (view === 'restoring') return <Diff before={inUse} after={version} />;
  if (view === 'changes' && before) return <Diff before={before} after={version} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <pre className="preview-text" tabIndex={0}>
      {version.subject}
      {'\n\n'}
      {version.body}
    </pre>
  );
}
