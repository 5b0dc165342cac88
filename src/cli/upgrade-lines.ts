/** What an upgrade would do, and what one did, in lines for the terminal. */
import { counted, enumerate } from '../core/graph/time-words.ts';
import type { Fate, FlowPlan, PlannedPlace } from '../core/upgrade/plan.ts';
import { totalsOf, type Upgrade, type UpgradePlace } from '../core/upgrade/upgrade.ts';
import type { PlanReport } from '../http/upgrade-report.ts';

export function planLines({ release, backFrom, flows, stays, moves, asks }: PlanReport): readonly string[] {
  const head = backFrom === null ? `Release ${release}` : `Back from release ${backFrom} to ${release}`;
  if (flows.length === 0) return [`${head}: nobody is in another version of a flow.`];
  return [
    `${head}: contacts in other versions of its flows`,
    ...flows.flatMap(flowLines),
    '',
    `${counted(moves, 'contact')} would move, ${stays} stay, ${asks} wait for a rule.`,
  ];
}

function flowLines({ flow, to, places, missingTexts }: FlowPlan): readonly string[] {
  const widest = Math.max(...places.map(({ step }) => step.length));
  return [
    '',
    to === null ? `${flow}, which the release has no more` : `${flow}, now in version ${to}`,
    ...places.map((place) => `  ${place.step.padEnd(widest)}  ${placeWords(place)}`),
    ...(missingTexts.length === 0
      ? []
      : [`  Texts that those who stay still need, and that are gone: ${enumerate(missingTexts, 'and')}`]),
  ];
}

const hows = { here: '', inside: ', in a flow inside it', aside: ', set aside' } as const;

const placeWords = ({ contacts, version, how, fate }: PlannedPlace): string =>
  `${counted(contacts, 'contact')} in version ${version}${hows[how]}: ${fateWords(fate)}`;

function fateWords(fate: Fate): string {
  switch (fate.is) {
    case 'stays':
      return `stay, ${fate.because}`;
    case 'asks':
      return `a rule is missing, ${fate.because}. ${fate.hint}`;
    case 'moves':
      return actWords(fate.act);
    default:
      return fate satisfies never;
  }
}

function actWords(act: UpgradePlace['act']): string {
  if (act.do === 'move') return `go on at ${act.target}, and nothing is said`;
  return act.do === 'end' ? 'end' : 'begin again with the first step';
}

export function upgradeLines(upgrade: Upgrade): readonly string[] {
  const { id, by, release, backFrom, state, places } = upgrade;
  const { planned, done, left } = totalsOf(upgrade);
  const where = backFrom === null ? `to release ${release}` : `back from release ${backFrom} to ${release}`;
  return [
    `Upgrade ${id} ${where}, by ${by}: ${state === 'done' ? 'done' : 'it goes on'}`,
    ...places.map(
      (place) =>
        `  ${place.flow}/${place.step}${hows[place.how]}: ${actWords(place.act)}; planned ${place.planned}, done ${place.done}${leftWords(place, state)}`,
    ),
    '',
    `Planned ${planned}, done ${done}, left ${left}.`,
  ];
}

/** Who was not found is told when everybody was looked for. */
function leftWords({ planned, found, left }: UpgradePlace, state: Upgrade['state']): string {
  const gone = state === 'done' ? planned - found : 0;
  const words = [
    ...Object.entries(left).map(([why, count]) => `${count} left: ${why}`),
    ...(gone > 0 ? [`${gone} had gone on before they were found`] : []),
    ...(gone < 0 ? [`${-gone} came meanwhile`] : []),
  ];
  return words.length === 0 ? '' : `; ${words.join('; ')}`;
}
