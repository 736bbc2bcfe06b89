import { Alert } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table/dist/dynamic/components/Table';
import { Link } from 'react-router';
import type { FileImport, ImportResult } from '../api/types.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { saveAs } from '../work/Download.tsx';
import type { ImportKind } from './kinds.ts';
import { toldErrors } from './rowErrors.ts';
import { errorsCsv } from './steps.ts';

interface CheckResultProps {
  file: FileImport;
  busy: boolean;
  onRun: () => void;
  onColumns: () => void;
  onOther: () => void;
}

/** What the check found: what would be stored, or why nothing can be. */
export function CheckResult({ file, busy, onRun, onColumns, onOther }: CheckResultProps) {
  const { t } = useTexts();
  const result = file.result;
  const faults = result?.errorCount ?? 0;
  const nothing = result && faults === 0 && result.created + result.updated === 0;
  const back = (
    <>
      <Button variant="secondary" onClick={onColumns}>
        {t('import.columns.change')}
      </Button>
      <Button variant="link" onClick={onOther}>
        {t('import.another')}
      </Button>
    </>
  );
  if (!result || faults > 0) {
    return (
      <div className="stack">
        <Alert
          component="h2"
          isInline
          variant="danger"
          title={result ? t('import.faults', { count: faults }) : t('import.broken')}
        >
          {result ? t('import.faults.help') : (file.failure ?? t('import.broken.help'))}
        </Alert>
        {result && <Errors result={result} />}
        <div className="buttons">{back}</div>
      </div>
    );
  }
  return (
    <div className="stack">
      <Alert
        component="h2"
        isInline
        variant={nothing ? 'info' : 'success'}
        title={t(nothing ? 'import.nothing' : 'import.clean')}
      >
        {t(nothing ? 'import.nothing.help' : 'import.clean.help')}
      </Alert>
      <Counts result={result} />
      <div className="buttons">
        {!nothing && (
          <Button onClick={onRun} isLoading={busy} isDisabled={busy}>
            {t('import.run', { count: result.created + result.updated })}
          </Button>
        )}
        {back}
      </div>
    </div>
  );
}

interface DoneResultProps {
  kind: ImportKind;
  file: FileImport;
  list: string;
  onAnother: () => void;
}

export function DoneResult({ kind, file, list, onAnother }: DoneResultProps) {
  const { t } = useTexts();
  return (
    <div className="stack">
      <Alert component="h2" isInline isLiveRegion variant="success" title={t('import.done')}>
        {t(`import.${kind.name}.next`)}
      </Alert>
      {file.result && <Counts result={file.result} />}
      <div className="buttons">
        <Link to={list} className="pf-v6-c-button pf-m-primary">
          {t(`import.${kind.name}.show`)}
        </Link>
        <Button variant="link" onClick={onAnother}>
          {t('import.another')}
        </Button>
      </div>
    </div>
  );
}

function Counts({ result }: { result: ImportResult }) {
  const { t, number } = useTexts();
  return (
    <ul className="figures">
      {(['created', 'updated', 'unchanged', 'skipped'] as const).map((name) => (
        <li key={name} className="figure">
          <span className="figure-value">{number(result[name])}</span>
          <span className="figure-name">{t(`import.count.${name}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Errors({ result }: { result: ImportResult }) {
  const { t, language } = useTexts();
  const errors = toldErrors(result.errors, language, t);
  const titles = [t('import.row'), t('import.columnName'), t('import.value'), t('import.wrong')];
  return (
    <section className="stack" aria-label={t('import.errors')}>
      <div className="listing-room">
        <Table aria-label={t('import.errors')} variant="compact" gridBreakPoint="grid-md" hasNoInset>
          <Thead>
            <Tr>
              {titles.map((title) => (
                <Th key={title}>{title}</Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {errors.map(({ row, column, value, message }) => (
              <Tr key={`${row} ${column} ${message}`}>
                <Td dataLabel={titles[0]}>{row}</Td>
                <Td dataLabel={titles[1]}>{column ?? t('none')}</Td>
                <Td dataLabel={titles[2]} modifier="breakWord">
                  {value ? <code>{value}</code> : t('none')}
                </Td>
                <Td dataLabel={titles[3]} modifier="breakWord">
                  {message}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </div>
      {result.errorCount > result.errors.length && (
        <p className="under">
          {t('import.errors.first', { shown: errors.length, count: result.errorCount })}
        </p>
      )}
      <div className="buttons">
        <Button
          variant="secondary"
          onClick={() =>
            saveAs(
              new Blob([`\ufeff${errorsCsv(errors, titles)}`], { type: 'text/csv' }),
              'import-errors.csv',
            )
          }
        >
          {t('import.errors.download')}
        </Button>
      </div>
    </section>
  );
}
