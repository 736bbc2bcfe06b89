import { Alert } from '@patternfly/react-core/dist/dynamic/components/Alert';
import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Checkbox } from '@patternfly/react-core/dist/dynamic/components/Checkbox';
import { Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { FormSelect, FormSelectOption } from '@patternfly/react-core/dist/dynamic/components/FormSelect';
import { Radio } from '@patternfly/react-core/dist/dynamic/components/Radio';
import { useState } from 'react';
import { api } from '../api/api.ts';
import type { FileImport } from '../api/types.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { useSave } from '../form/useSave.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { known } from '../texts/texts.ts';
import { CHARSETS, DELIMITERS, type ImportKind } from './kinds.ts';
import { mapped, missing } from './steps.ts';

interface ColumnsProps {
  kind: ImportKind;
  file: FileImport;
  /** Of this import. */
  path: string;
  onChanged: (file: FileImport) => void;
  onCheck: () => Promise<unknown>;
  onOther: () => void;
}

/** How the file is read and what each column is taken for; a change is read anew at once. */
export function Columns({ kind, file, path, onChanged, onCheck, onOther }: ColumnsProps) {
  const { t } = useTexts();
  const save = useSave([]);
  const [onExisting, setOnExisting] = useState(file.onExisting);
  const lacking = missing(file, kind.required);
  const fieldName = (field: string) => {
    const key = known(`import.field.${field}`);
    return key ? t(key) : field;
  };

  const change = (changes: Partial<FileImport>, existing = onExisting) =>
    save.run(async () => {
      const { delimiter, charset, header, columns } = { ...file, ...changes };
      const reread = 'delimiter' in changes || 'charset' in changes || 'header' in changes;
      onChanged(
        await api.put<FileImport>(path, {
          delimiter,
          charset,
          header,
          // Other columns come out of another way of reading, so the service guesses them anew.
          mapping: reread ? null : columns.map(({ index, field }) => ({ column: index, field })),
          onExisting: existing,
        }),
      );
    });
  const check = async () => {
    await change({ columns: file.columns });
    await onCheck();
  };
  const existing = (value: FileImport['onExisting']) => {
    setOnExisting(value);
    void change({ columns: file.columns }, value);
  };

  return (
    <div className="stack">
      <ProblemAlert problem={save.problem} />
      <Form className="import-reading" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          id="import-delimiter"
          label={t('import.delimiter')}
          value={file.delimiter}
          disabled={save.busy}
          onChange={(delimiter) => void change({ delimiter })}
          options={options(DELIMITERS, file.delimiter, (value) => `import.delimiter.${value}`)}
        />
        <SelectField
          id="import-charset"
          label={t('import.charset')}
          value={file.charset}
          disabled={save.busy}
          onChange={(charset) => void change({ charset })}
          options={options(CHARSETS, file.charset, (value) => `import.charset.${value}`)}
        />
        <Checkbox
          id="import-header"
          label={t('import.header')}
          isChecked={file.header}
          isDisabled={save.busy}
          onChange={(_, header) => void change({ header })}
        />
      </Form>
      <p aria-live="polite">{t('import.rows', { count: file.rows })}</p>
      {lacking.length > 0 && (
        <Alert
          component="h2"
          isInline
          variant="warning"
          title={t('import.missing', { fields: lacking.map(fieldName).join(', ') })}
        />
      )}
      <section className="listing-room import-preview" aria-label={t('import.preview')}>
        <table className="pf-v6-c-table pf-m-compact">
          <thead className="pf-v6-c-table__thead">
            <tr className="pf-v6-c-table__tr">
              {file.columns.map((column) => (
                <th key={column.index} className="pf-v6-c-table__th" scope="col">
                  <span className="import-column">
                    {column.name || t('import.column', { number: column.index + 1 })}
                  </span>
                  <FormSelect
                    aria-label={t('import.mapping', {
                      column: column.name || t('import.column', { number: column.index + 1 }),
                    })}
                    value={column.field ?? ''}
                    isDisabled={save.busy}
                    onChange={(_, field) =>
                      void change({ columns: mapped(file, column.index, field || null) })
                    }
                  >
                    <FormSelectOption value="" label={t('import.leaveOut')} />
                    {kind.fields.map((field) => (
                      <FormSelectOption key={field} value={field} label={fieldName(field)} />
                    ))}
                  </FormSelect>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="pf-v6-c-table__tbody">
            {file.preview.map((row, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no other name than their number
              <tr key={number} className="pf-v6-c-table__tr">
                {file.columns.map(({ index }) => (
                  <td key={index} className="pf-v6-c-table__td">
                    {row[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <fieldset className="plain-group">
        <legend>{t(`import.${kind.name}.existing`)}</legend>
        <Radio
          id="import-update"
          name="import-existing"
          label={t('import.existing.UPDATE')}
          isChecked={onExisting === 'UPDATE'}
          onChange={() => existing('UPDATE')}
        />
        <Radio
          id="import-skip"
          name="import-existing"
          label={t('import.existing.SKIP')}
          isChecked={onExisting === 'SKIP'}
          onChange={() => existing('SKIP')}
        />
      </fieldset>
      <div className="buttons">
        <Button
          onClick={() => void check()}
          isDisabled={save.busy || lacking.length > 0}
          isLoading={save.busy}
        >
          {t('import.check')}
        </Button>
        <Button variant="link" onClick={onOther}>
          {t('import.another')}
        </Button>
        <span className="under">{t('import.check.help')}</span>
      </div>
    </div>
  );

  function options(values: readonly string[], current: string, keyOf: (value: string) => string) {
    return [...new Set([...values, current])].map((value) => {
      const key = known(keyOf(value));
      return { value, label: key ? t(key) : value };
    });
  }
}
