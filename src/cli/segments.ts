/** `kabar segments`: every segment with how many people it has now; with a name, the first of them too. */
import { Command } from 'commander';
import { compose } from '../compose.ts';
import { readSettings } from '../config.ts';
import type { Contact } from '../core/contact.ts';
import { countSegment, previewSegment, type SegmentPeople, segmentNames } from '../http/segment-people.ts';
import { wholeNumber } from './whole-number.ts';

type Options = { readonly limit: number; readonly json?: boolean };

export const segmentsCommand = (): Command =>
  new Command('segments')
    .description('counts the people of each segment; with a name, shows the first of them')
    .argument('[name]', 'a segment of flows/segments.yaml')
    .option('--limit <n>', 'how many people are shown', wholeNumber, 10)
    .option('--json', 'as JSON')
    .action(run);

async function run(name: string | undefined, { limit, json }: Options): Promise<void> {
  const kabar = await compose(readSettings({ ...process.env, LOG_LEVEL: 'silent' }));
  try {
    const { store, clock, releases } = kabar;
    const deps = { store, clock, release: () => releases.current() };
    if (name === undefined) {
      const counted = await Promise.all(segmentNames(deps).map((one) => countSegment(deps, one)));
      console.log(json ? JSON.stringify(counted, null, 2) : table(counted));
      return;
    }
    const counted = await countSegment(deps, name);
    const first = await previewSegment(deps, name, limit);
    console.log(
      json
        ? JSON.stringify({ ...counted, first: first.map(personOf) }, null, 2)
        : [table([counted]), '', ...first.map(lineOf)].join('\n'),
    );
  } finally {
    await kabar.store.close();
  }
}

const personOf = ({ id, lifecycle, language, addresses }: Contact) => ({
  id,
  stage: lifecycle.stage,
  language,
  address: addresses[0]?.value ?? null,
});

function lineOf(contact: Contact): string {
  const { id, stage, language, address } = personOf(contact);
  return `  ${id}  ${(address ?? '').padEnd(16)} ${stage.padEnd(11)} ${language}`;
}

function table(rows: readonly SegmentPeople[]): string {
  if (rows.length === 0) return 'There are no segments yet: write some in flows/segments.yaml.';
  const width = Math.max(...rows.map(({ name }) => name.length));
  const head = `${'segment'.padEnd(width)}  contacts  marketing  utility`;
  const lines = rows.map(
    ({ name, contacts, marketing, utility, condition }) =>
      `${name.padEnd(width)}  ${String(contacts).padStart(8)}  ${String(marketing).padStart(9)}  ${String(utility).padStart(7)}  ${condition}`,
  );
  return [head, ...lines].join('\n');
}
