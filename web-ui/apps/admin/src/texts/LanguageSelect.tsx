import { FormSelect, FormSelectOption } from '@patternfly/react-core/dist/dynamic/components/FormSelect';
import { useTexts } from './TextsProvider.tsx';
import { LANGUAGES, type Language } from './texts.ts';

export function LanguageSelect() {
  const { t, language, setLanguage } = useTexts();
  return (
    <FormSelect
      className="language-select"
      aria-label={t('language.label')}
      value={language}
      onChange={(_, value) => setLanguage(value as Language)}
    >
      {Object.entries(LANGUAGES).map(([tag, name]) => (
        <FormSelectOption key={tag} value={tag} label={name} lang={tag} />
      ))}
    </FormSelect>
  );
}
