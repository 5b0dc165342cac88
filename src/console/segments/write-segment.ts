/** `flows/segments.yaml` with one segment more, or another condition for one that is there; all else stays, comments too. */
import { isMap, parseDocument } from 'yaml';
import { formatFile } from '../../core/format/format.ts';

/** Null when the file holds no map of segments. */
export function writeSegment(file: string, name: string, source: string): string | null {
  const document = parseDocument(file);
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return null;
  document.set(name, source);
  const text = document.toString({ lineWidth: 0 });
  const formatted = formatFile({ path: 'flows/segments.yaml', text });
  return formatted.kind === 'formatted' ? formatted.text : text;
}
