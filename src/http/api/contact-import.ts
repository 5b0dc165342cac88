/** A list of contacts as the body of one request: looked over first, brought in by the same rules as the command's. */
import { z } from 'zod';
import { readMapping } from '../../core/import/columns.ts';
import { dayOrders } from '../../core/import/read-moment.ts';
import { readCountry } from '../../core/import/read-number.ts';
import { awaitDecisions } from '../../pipeline/exchange/await-decisions.ts';
import {
  type BadRow,
  type ImportOptions,
  importContacts,
  noCounts,
} from '../../pipeline/exchange/import-contacts.ts';
import { type ImportSummary, importSummary, mostBadShown } from '../../pipeline/exchange/import-summary.ts';
import { inspectList } from '../../pipeline/exchange/inspect.ts';
import { type ListFile, spoolList } from '../../pipeline/exchange/list-file.ts';
import type { HttpDeps } from '../deps.ts';
import { invalidFields, refusal } from '../problem.ts';
import { type Route, route } from '../route.ts';

/** About 200,000 rows with their evidence; the command takes lists of any length. */
const mostBytes = 50_000_000;

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** How a list is to be read, and what is to become of the people on it. */
export const importWishes = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(200)
    .default('list.csv')
    .meta({ description: 'Name of the list, for the evidence.' }),
  'dry-run': flag.meta({ description: '`true`: says what would happen, and writes nothing.' }),
  by: z.string().min(1).max(200).optional().meta({ description: 'Who imports; the ledger keeps it.' }),
  source: z.string().min(1).max(200).optional().meta({ description: 'For rows that do not say it.' }),
  country: z
    .string()
    .refine((code) => readCountry(code) !== null, 'Write the code of a country in two letters, such as ID.')
    .optional()
    .meta({ description: 'Country of numbers without + and country code.' }),
  dates: z.enum(dayOrders).optional().meta({ description: 'How days like 03/04/2026 are meant.' }),
  map: z
    .union([z.string(), z.array(z.string())])
    .transform((value, context) =>
      [value].flat().map((text) => {
        const pair = readMapping(text);
        if (pair !== null) return pair;
        context.addIssue({ code: 'custom', message: 'Write it as column=field, such as HP=phone.' });
        return z.NEVER;
      }),
    )
    .default([])
    .meta({ description: 'What a column is, as column=field; may be repeated.' }),
  confirm: flag.meta({ description: '`true`: consent counts once they confirm it on WhatsApp.' }),
  welcome: flag.meta({ description: '`true`: welcomes them as if they had joined now.' }),
});
type Asked = z.output<typeof importWishes>;

const count = z.int();
const summaryView = z.object({
  list: z.string(),
  sha256: z.string(),
  encoding: z.string(),
  dryRun: z.boolean(),
  rows: count,
  new: count,
  added: count.meta({ description: 'Known contacts who gained consent.' }),
  known: count,
  withdrawn: count,
  duplicates: count,
  bad: count,
  ignored: z.object({ stop: count, suppression: count }),
  stoppedAfterLine: count.nullable(),
  problems: z.array(z.string()).meta({ description: 'Why nothing was imported at all.' }),
  firstBadRows: z
    .array(
      z.object({ line: count, problems: z.array(z.object({ column: z.string(), problem: z.string() })) }),
    )
    .meta({ description: `The first ${mostBadShown}.` }),
});

export const contactImportRoute = (deps: HttpDeps): Route =>
  route({
    method: 'post',
    path: '/api/contacts/import',
    id: 'importContacts',
    needs: ['write'],
    summary:
      'Bring in a CSV list of people who agreed, with the evidence; sends nothing, and never undoes a STOP',
    query: importWishes,
    upload: { types: ['text/csv', 'text/plain', 'application/vnd.ms-excel'], mostBytes },
    answers: {
      200: { words: 'What became of each row, in sums; bad rows with their reasons.', schema: summaryView },
      422: { words: 'Nothing was imported: `problems` says why.', schema: summaryView },
    },
    async handle({ query: asked, upload }) {
      checkWishes(asked);
      const list = await spoolList(upload.bytes, asked.name);
      try {
        const summary = await bringIn(deps, list, { asked, stopped: upload.gone });
        return { status: summary.problems.length > 0 ? 422 : 200, body: summary };
      } finally {
        list.remove();
      }
    },
  });

/** Throws `request.invalid` for wishes that do not go together. */
export function checkWishes(asked: Asked): void {
  if (!asked['dry-run'] && asked.by === undefined)
    throw invalidFields([
      {
        pointer: '/query/by',
        detail: 'Say who imports: the ledger keeps it. Or look first with dry-run=true.',
      },
    ]);
  if (asked.confirm && asked.welcome)
    throw invalidFields([
      { pointer: '/query/welcome', detail: 'Nobody is welcomed before they confirm: choose one.' },
    ]);
}

export async function bringIn(
  { store, inbox, erasing, channel, clock, release }: HttpDeps,
  list: ListFile,
  { asked, stopped }: { readonly asked: Asked; readonly stopped: () => boolean },
): Promise<ImportSummary> {
  const current = release();
  if (!current) throw refusal('request.invalid', 'No flows are loaded: see the log.', { status: 503 });
  const inspection = await inspectList(list.read());
  const firstBad: BadRow[] = [];
  const options: ImportOptions = {
    name: asked.name,
    dryRun: asked['dry-run'],
    attributes: current.attributes,
    map: asked.map,
    hasSource: asked.source !== undefined,
    source: asked.source ?? null,
    country: asked.country === undefined ? null : readCountry(asked.country),
    order: asked.dates ?? null,
    zone: current.policy.defaultTimeZone,
    by: asked.by ?? null,
    confirm: asked.confirm,
    welcome: asked.welcome,
    now: clock.now(),
    stopped,
  };
  const listener = {
    bad(row: BadRow) {
      if (firstBad.length < mostBadShown) firstBad.push(row);
    },
  };
  const importing = {
    store,
    inbox,
    suppressions: erasing.suppressions,
    channel,
    decided: awaitDecisions(store),
  };
  const result =
    inspection.problems.length > 0
      ? { counts: noCounts, problems: inspection.problems, stopped: false, line: 0 }
      : await importContacts(importing, { bytes: list.read(), inspection }, options, listener);
  return importSummary({ name: list.name, inspection }, result, { dryRun: options.dryRun, firstBad });
}
