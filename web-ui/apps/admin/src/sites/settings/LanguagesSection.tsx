import { Checkbox } from '@patternfly/react-core/dist/dynamic/components/Checkbox';
import { FormGroup } from '@patternfly/react-core/dist/dynamic/components/Form';
import { HelperText, HelperTextItem } from '@patternfly/react-core/dist/dynamic/components/HelperText';
import { SelectField } from '../../form/SelectField.tsx';
import { useTexts } from '../../texts/TextsProvider.tsx';
import type { SectionProps } from './section.ts';
import { SITE_LANGUAGES } from './settings.ts';

export function LanguagesSection({ site, draft, set, errors, disabled }: SectionProps) {
  const { t, languageName } = useTexts();
  const choose = (tag: string, chosen: boolean) => {
    const languages = chosen ? [...draft.languages, tag] : draft.languages.filter((other) => other !== tag);
    const defaultLanguage = languages.includes(draft.defaultLanguage)
      ? draft.defaultLanguage
      : (languages[0] ?? draft.defaultLanguage);
    set({ languages, defaultLanguage });
  };
  return (
    <>
      <FormGroup role="group" label={t('settings.languages.offered')} fieldId="settings-languages" isRequired>
        <div className="languages">
          {[...new Set([...SITE_LANGUAGES, ...site.languages])].map((tag) => (
            <Checkbox
              key={tag}
              id={`settings-language-${tag}`}
              label={languageName(tag)}
              isChecked={draft.languages.includes(tag)}
              isDisabled={disabled}
              onChange={(_, chosen) => choose(tag, chosen)}
            />
          ))}
        </div>
        {errors.languages && (
          <HelperText isLiveRegion>
            <HelperTextItem variant="error">{errors.languages}</HelperTextItem>
          </HelperText>
        )}
      </FormGroup>
      <SelectField
        id="settings-default-language"
        label={t('settings.defaultLanguage')}
        help={t('settings.defaultLanguage.help')}
        value={draft.defaultLanguage}
        onChange={(defaultLanguage) => set({ defaultLanguage })}
        error={errors.defaultLanguage}
        disabled={disabled}
        options={draft.languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
      />
    </>
  );
}
