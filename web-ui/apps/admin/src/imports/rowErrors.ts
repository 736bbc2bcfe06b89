import type { ImportError } from '../api/types.ts';
import { known, type Language, type Translate } from '../texts/texts.ts';

/** Errors in the words of the console: columns by their names, and why a cell is refused in the person's language. */
export function toldErrors(
  errors: readonly ImportError[],
  language: Language,
  t: Translate,
): readonly ImportError[] {
  return errors.map((error) => ({
    ...error,
    column: columnName(error.column, t),
    message: reason(error, language, t),
  }));
}

function columnName(column: string | null, t: Translate): string | null {
  const name = known(`import.field.${column}`);
  return name ? t(name) : column;
}

/** The service's own sentence is the most exact one, and English. */
function reason({ code, column, message }: ImportError, language: Language, t: Translate): string {
  const said = known(`import.error.${code}`) ?? known(`import.error.${column}`);
  return language === 'en' || said === undefined ? message : t(said);
}
