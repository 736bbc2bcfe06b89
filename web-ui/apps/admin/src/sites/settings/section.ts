import type { Site } from '../../api/types.ts';
import type { SettingsDraft } from './settings.ts';

export interface SectionProps {
  site: Site;
  draft: SettingsDraft;
  set: (change: Partial<SettingsDraft>) => void;
  /** Message by field. */
  errors: Record<string, string>;
  disabled: boolean;
}
