/** Bringing in a list: chosen, looked over, then done, by the same rules as the API's import. */
import { randomUUID } from 'node:crypto';
import { hourMs } from '../../core/time/instant.ts';
import { bringIn, checkWishes, importWishes } from '../../http/api/contact-import.ts';
import { readBody } from '../../http/read-body.ts';
import type { ImportSummary } from '../../pipeline/exchange/import-summary.ts';
import { type ListFile, spoolList } from '../../pipeline/exchange/list-file.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Fields, PageRoute, Reply } from '../frame/page-route.ts';
import type { UploadedFile } from '../frame/uploads.ts';
import type { Visitor } from '../frame/visitor.ts';
import { ImportForm, SummaryPage, type Wishes } from './import-pages.tsx';
import { importPageWords } from './import-words.ts';

/** Lists that were looked over and not yet brought in: the latest few, and not for long, for they are full of numbers. */
const mostKept = 5;
const keptMs = hourMs;

export function importRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const kept = new Map<string, ListFile>();

  function keep(list: ListFile): string {
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) drop(oldest);
    const name = randomUUID();
    kept.set(name, list);
    setTimeout(() => drop(name), keptMs).unref();
    return name;
  }

  function drop(name: string): void {
    kept.get(name)?.remove();
    kept.delete(name);
  }

  function bring(
    list: ListFile,
    wishes: Wishes,
    { name: by }: Visitor,
    dryRun: boolean,
  ): Promise<ImportSummary> {
    const { source, country, dates, map, confirm } = wishes;
    const asked = readBody(importWishes, {
      name: list.name,
      by,
      'dry-run': String(dryRun),
      ...(source === '' ? {} : { source }),
      ...(country === '' ? {} : { country }),
      ...(dates === '' ? {} : { dates }),
      map: map.split(/\r?\n/).filter((line) => line.trim() !== ''),
      ...(confirm === 'true' ? { confirm } : {}),
    });
    checkWishes(asked);
    return bringIn(deps, list, { asked, stopped: () => false });
  }

  async function lookOver(upload: UploadedFile, wishes: Wishes, visitor: Visitor): Promise<Reply> {
    const list = await spoolList(bytesOf(upload), upload.name.slice(0, longestName) || 'list.csv');
    return preview(keep(list), list, wishes, visitor);
  }

  async function preview(name: string, list: ListFile, wishes: Wishes, visitor: Visitor): Promise<Reply> {
    const summary = await bring(list, wishes, visitor, true);
    return {
      title: importPageWords(visitor.language).preview,
      body: <SummaryPage {...{ visitor, summary }} next={{ list: name, wishes }} />,
    };
  }

  return [
    {
      method: 'get',
      path: '/contacts/import',
      needs: ['edit'],
      handle: ({ visitor }) => form(visitor, null),
    },
    {
      method: 'post',
      path: '/contacts/import',
      needs: ['edit'],
      does: 'list.looked-over',
      handle: ({ form: fields, upload, visitor }) =>
        upload === null || upload.bytes.length === 0
          ? form(visitor, importPageWords(visitor.language).noFile)
          : lookOver(upload, wishesIn(fields), visitor),
    },
    {
      method: 'post',
      path: '/contacts/import/:list/look',
      needs: ['edit'],
      does: 'list.looked-over',
      async handle({ params: { list: name = '' }, form: fields, visitor }) {
        const list = kept.get(name);
        return list
          ? preview(name, list, wishesIn(fields), visitor)
          : form(visitor, importPageWords(visitor.language).gone);
      },
    },
    {
      method: 'post',
      path: '/contacts/import/:list',
      needs: ['edit'],
      does: 'contacts.imported',
      async handle({ params, form: fields, visitor }) {
        const words = importPageWords(visitor.language);
        const list = kept.get(params.list ?? '');
        if (!list) return form(visitor, words.gone);
        const summary = await bring(list, wishesIn(fields), visitor, false);
        drop(params.list ?? '');
        return { title: words.result, body: <SummaryPage {...{ visitor, summary }} next={null} /> };
      },
    },
  ];
}

const longestName = 200;

const form = (visitor: Visitor, problem: string | null): Reply => ({
  title: importPageWords(visitor.language).title,
  status: problem === null ? 200 : 400,
  body: <ImportForm {...{ visitor, problem }} />,
});

const wishesIn = (fields: Fields): Wishes => ({
  source: fields.one('source').trim(),
  country: fields.one('country').trim().toUpperCase(),
  dates: fields.one('dates'),
  map: fields.one('map').trim(),
  confirm: fields.one('confirm'),
});

async function* bytesOf({ bytes }: UploadedFile): AsyncGenerator<Uint8Array> {
  yield bytes;
}
