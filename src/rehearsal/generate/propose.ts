/** Proposes a scenario for each branch that none has seen: found by search, written down by playing it, and played once more. */
import type { Flow } from '../../core/flow/flow.ts';
import { describeDuration, parseDuration } from '../../core/time/duration.ts';
import { type BranchPlaces, branchPlaces } from '../branch-places.ts';
import { coverageOf, type Missed, markOf, type Seen } from '../coverage.ts';
import { type House, openingTime } from '../house.ts';
import { play } from '../play.ts';
import { readScenarios, type Scenario } from '../read.ts';
import { transcribe } from '../transcribe.ts';
import type { Said } from '../turn-shapes.ts';
import { saysTurn, type WrittenScenario, type WrittenTurn, writeScenarios } from '../write.ts';
import type { Point } from './point.ts';
import { searchFlow } from './search.ts';

export type Proposals = {
  readonly scenarios: readonly WrittenScenario[];
  /** For these nothing was found that reaches them. */
  readonly unreached: readonly (Missed & { readonly flow: string })[];
};

/** Each of them passes when it is played, and takes a way that neither `seen` nor another proposal takes. */
export async function proposeFor(flows: readonly Flow[], seen: Seen, house: House): Promise<Proposals> {
  const marks = new Set([...seen].map(({ flow, step, way }) => markOf(flow, step, way)));
  const scenarios: WrittenScenario[] = [];
  const unreached: Proposals['unreached'][number][] = [];
  for (const flow of flows) {
    const missed = missedOf(flow, seen, branchPlaces([])).filter(
      ({ step, way }) => !marks.has(markOf(flow.id, step, way)),
    );
    if (missed.length === 0) continue;
    const found = searchFlow(flow, house.release, openingTime(nowFor(flow, house), house));
    const now = nowFor(flow, house);
    const frame = now === null ? {} : { now };
    const waysTo = ({ step, way }: Missed) => found.get(markOf(flow.id, step, way)) ?? [];
    const length = (one: Missed) => waysTo(one)[0]?.turns.length ?? 0;
    // What lies deepest passes the most on its way.
    for (const one of [...missed].sort((a, b) => length(b) - length(a))) {
      const mark = markOf(flow.id, one.step, one.way);
      if (marks.has(mark)) continue;
      const proposal = await firstThatHolds(
        waysTo(one),
        { ...frame, scenario: titleOf(flow, one) },
        mark,
        house,
      );
      if (proposal === null) unreached.push({ ...one, flow: flow.id });
      else scenarios.push(proposal.written);
      for (const each of proposal?.marks ?? []) marks.add(each);
    }
  }
  return { scenarios, unreached };
}

/** Steps that were never reached, with all their ways. */
function missedOf(flow: Flow, seen: Seen, places: BranchPlaces): readonly Missed[] {
  const known = coverageOf([flow], seen, places)[0]?.missed ?? [];
  const entered = known.flatMap(({ step, way }) =>
    way === null ? [{ flow: flow.id as string, step, way: null }] : [],
  );
  const behind = coverageOf([flow], [...seen, ...entered], places)[0]?.missed ?? [];
  return [...known.filter(({ way }) => way === null), ...behind];
}

/** Rounds that are written ahead are asked on their days alone. */
function nowFor({ id }: Flow, { release }: House): string | null {
  const day = release.rounds.get(id)?.rounds[0]?.on;
  return day === undefined ? null : `${day} 10:00`;
}

const titleOf = ({ id }: Flow, { step, way }: Missed): string =>
  way === null ? `${id} comes to ${step}` : `${id}, ${step}: ${way}`;

type Held = { readonly written: WrittenScenario; readonly marks: readonly string[] };

async function firstThatHolds(
  points: readonly Point[],
  frame: Pick<WrittenScenario, 'scenario' | 'now'>,
  mark: string,
  house: House,
): Promise<Held | null> {
  for (const point of points) {
    const written = await writtenDown(
      { ...frame, contact: point.beginning, turns: joined(point.turns) },
      house,
    );
    if (written === null) continue;
    const played = await playedOf(written, house);
    const marks = played?.passages.map(({ flow, step, way }) => markOf(flow, step, way)) ?? [];
    if (played?.failures.size === 0 && marks.includes(mark)) return { written, marks };
  }
  return null;
}

/** The scenario with everything that is heard, put between its turns. Null when it cannot be played. */
async function writtenDown(silent: WrittenScenario, house: House): Promise<WrittenScenario | null> {
  const said = new Map<number, readonly Said[]>();
  const played = await playedOf(silent, house, async (turn, heard, stage, person) => {
    said.set(turn, await transcribe(heard, stage, person));
  });
  if (played === null || played.failures.size > 0) return null;
  const says = (turn: number) => {
    const written = saysTurn(said.get(turn) ?? []);
    return written === null ? [] : [written];
  };
  const turns = silent.turns.flatMap((turn, index) => [...says(index), turn]);
  const last = says(silent.turns.length);
  return { ...silent, turns: [...turns, ...(last.length === 0 ? ['hears nothing'] : last)] };
}

async function playedOf(
  written: WrittenScenario,
  house: House,
  scribe?: NonNullable<Parameters<typeof play>[2]['scribe']>,
) {
  const scenario = readBack(written, house);
  if (scenario === null) return null;
  return play(scenario, house, { languages: scenario.languages, ...(scribe ? { scribe } : {}) });
}

/** By the very way that a file takes. */
function readBack(written: WrittenScenario, { release }: House): Scenario | null {
  const text = writeScenarios([written], 'proposed');
  const { texts, policy } = release;
  const options = { languages: texts.languages, usual: [policy.defaultLanguage] };
  return readScenarios([{ path: 'flows/proposed.test.yaml', text }], options).scenarios[0] ?? null;
}

/** Two lengths of time in a row are one. */
function joined(turns: readonly WrittenTurn[]): readonly WrittenTurn[] {
  const all: WrittenTurn[] = [];
  for (const turn of turns) {
    const [last, span] = [spanOf(all.at(-1)), spanOf(turn)];
    if (last === null || span === null) all.push(turn);
    else all.splice(-1, 1, { after: describeDuration(last + span) });
  }
  return all;
}

const spanOf = (turn: WrittenTurn | undefined): number | null =>
  typeof turn === 'object' && typeof turn.after === 'string' ? parseDuration(turn.after) : null;
