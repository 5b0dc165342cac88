/** Issues as GitHub Actions reads them from the log: each becomes a note at its line of a pull request. */
import type { Issue } from '../../core/flow/issue.ts';

export function annotation({ severity, file, line, column, code, message, hint }: Issue): string {
  const where = Object.entries({ file, line, col: column, title: code })
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`)
    .join(',');
  return `::${severity} ${where}::${escaped(hint ? `${message} ${hint}` : message)}`;
}

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
