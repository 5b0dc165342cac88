/** `kabar test --generate`: proposes scenarios for branches that none has seen, on the terminal or in a new file. */
import { existsSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { FlowId } from '../core/flow/flow.ts';
import { didYouMean } from '../core/flow/suggest.ts';
import { branchPlaces } from '../rehearsal/branch-places.ts';
import { type Proposals, proposeFor } from '../rehearsal/generate/propose.ts';
import type { ScenariosRead } from '../rehearsal/read.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import { writeScenarios } from '../rehearsal/write.ts';
import type { Workplace } from './workplace.ts';

type Around = Workplace & { readonly read: ScenariosRead; readonly command: Command };
type Options = { readonly generate?: string | true; readonly into?: string };

export async function proposeTests(
  { house, source, read, command }: Around,
  { generate, into }: Options,
): Promise<void> {
  if (into !== undefined && existsSync(into))
    command.error(`${into} is there already: name a new file.`, { exitCode: 2 });
  const { flows } = house.release;
  const named = typeof generate === 'string' ? [flows.get(generate as FlowId)] : [...flows.values()];
  const wanted = named.filter((flow) => flow !== undefined);
  if (wanted.length === 0)
    command.error(`There is no flow ${generate}. ${didYouMean(String(generate), flows.keys()) ?? ''}`, {
      exitCode: 2,
    });
  const { passages } = await rehearse(read.scenarios, house);
  const proposals = await proposeFor(wanted, passages, house);
  const places = branchPlaces(await source.load());
  for (const { flow, step, way } of proposals.unreached) {
    const place = places.of(flow, step, way);
    const where = place === null ? '' : `${place.file}:${place.line}:${place.column}  `;
    console.error(
      `${where}nothing was found that leads to ${flow}, ${step}${way === null ? '' : `: ${way}`}`,
    );
  }
  tell(proposals, into);
}

function tell({ scenarios }: Proposals, into: string | undefined): void {
  if (scenarios.length === 0) return console.error('There is nothing to propose.');
  const text = writeScenarios(
    scenarios,
    'Proposed by kabar test --generate: read each of them, is it what you want?',
  );
  if (into === undefined) {
    process.stdout.write(text);
    return;
  }
  writeFileSync(into, text);
  console.log(`${scenarios.length} ${scenarios.length === 1 ? 'scenario' : 'scenarios'} in ${into}.`);
}
