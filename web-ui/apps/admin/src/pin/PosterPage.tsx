import './poster.css';
import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import { api } from '../api/api.ts';
import type { Pins } from '../api/types.ts';
import { useSite } from '../app/currentSite.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { Failed } from '../feedback/Failed.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { useFilter } from '../list/useFilter.ts';
import { useLoad } from '../list/useLoad.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { Poster } from './Poster.tsx';
import { pinPath } from './pin.ts';
import { PAPERS, type Paper, posterTexts, usualPaper } from './poster.ts';

/** A sheet to hang up or hand out. Only what is on it is printed. */
export function PosterPage() {
  const { t, languageName } = useTexts();
  const site = useSite();
  const [wantedLanguage, setLanguage] = useFilter('language');
  const [wantedPaper, setPaper] = useFilter('paper');
  const language = site.languages.includes(wantedLanguage) ? wantedLanguage : site.defaultLanguage;
  const paper = PAPERS.find((each) => each === wantedPaper) ?? usualPaper(navigator.language);
  const pins = useLoad(`pin ${site.id}`, (signal) => api.get<Pins>(pinPath(site.id), { signal }));
  const inEnglish = (tag: string) => posterTexts(tag).language !== tag;

  return (
    <>
      <PageHead
        title={t('poster.title')}
        subtitle={t('poster.subtitle')}
        parent={{ to: `/sites/${site.id}/pin`, title: t('pin.title') }}
        actions={pins.data && <Button onClick={() => window.print()}>{t('poster.print')}</Button>}
      />
      <Form className="poster-choices" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          id="poster-language"
          label={t('language.label')}
          value={language}
          onChange={setLanguage}
          options={site.languages.map((tag) => ({
            value: tag,
            label: inEnglish(tag)
              ? t('poster.inEnglish', { language: languageName(tag) })
              : languageName(tag),
          }))}
        />
        <SelectField
          id="poster-paper"
          label={t('poster.paper')}
          value={paper}
          onChange={(value) => setPaper(value as Paper)}
          options={PAPERS.map((value) => ({ value, label: t(`poster.paper.${value}`) }))}
        />
      </Form>
      {pins.data ? (
        <Poster site={site} pin={pins.data.current.pin} language={language} paper={paper} />
      ) : pins.error !== undefined ? (
        <Failed error={pins.error} retry={pins.reload} />
      ) : (
        <Skeleton height="40rem" width="30rem" screenreaderText={t('loading')} />
      )}
    </>
  );
}
