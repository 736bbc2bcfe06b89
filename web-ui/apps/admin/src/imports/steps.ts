import type { FileImport, ImportError } from '../api/types.ts';

export type ImportStep = 'file' | 'columns' | 'check' | 'done';

export const STEPS: readonly ImportStep[] = ['file', 'columns', 'check', 'done'];

/** Where somebody is who sends this file; `again` when they went back to the columns. */
export function stepOf(file: FileImport | undefined, again: boolean): ImportStep {
  if (file === undefined) return 'file';
  if (file.state === 'DONE') return 'done';
  if (working(file)) return 'check';
  return file.state === 'READ' || again ? 'columns' : 'check';
}

export function working(file: FileImport | undefined): boolean {
  return file?.state === 'CHECKING' || file?.state === 'RUNNING';
}

/** Fields that must come from a column and come from none. */
export function missing(file: FileImport, required: readonly string[]): string[] {
  return required.filter((field) => !file.columns.some((column) => column.field === field));
}

/** A column taken for a field; a field comes from one column only. */
export function mapped(file: FileImport, index: number, field: string | null): FileImport['columns'] {
  return file.columns.map((column) => {
    if (column.index === index) return { ...column, field };
    return field !== null && column.field === field ? { ...column, field: null } : column;
  });
}

/** The findings as a file; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function errorsCsv(errors: readonly ImportError[], titles: readonly string[]): string {
  const rows = errors.map(({ row, column, value, message }) => [
    String(row),
    column ?? '',
    value ?? '',
    message,
  ]);
  return [titles, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
