/** What can be told of one flow after the other, each with what is around it: and again only where one of the two is another. */
import type { FlowId } from '../flow/flow.ts';
import type { Issue } from '../flow/issue.ts';
import { createMemory } from '../memory.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import type { LocaleDocument } from '../release/compare-locales.ts';
import type { HouseRead } from '../release/house.ts';
import type { SortedFiles } from '../release/sort-files.ts';
import { type AnswerStart, unhandledChoices } from './choices.ts';
import type { FlowGraph } from './graph.ts';
import { holes } from './holes.ts';
import { fillsIn, learn } from './known.ts';
import { longTexts } from './limits.ts';
import { findLoops } from './loops.ts';
import type { Setters } from './never-set.ts';
import { missingEnds, unreachableSteps } from './reaching.ts';
import { defaultsIn, type Wordings } from './said.ts';
import { trackedLinks } from './tracked-links.ts';
import { unaskedAnswers } from './unasked.ts';
import { unusedTexts } from './unused-texts.ts';

type Around = {
  readonly graph: FlowGraph;
  readonly sorted: SortedFiles;
  readonly house: HouseRead;
  readonly wordings: Wordings;
  readonly setters: Setters;
};

/** Everything that a flow is looked at with is in `hangsOn`, or follows from it. */
export function flowIssues({ graph, sorted, house, wordings, setters }: Around): readonly Issue[] {
  const { policy, attributes, topics, defaultLanguage } = house;
  const staged = new Set<string>([...Object.values(policy?.stageFlows ?? {}), policy?.returnFlow ?? '']);
  const knownIn = learn(graph, staged);
  const followersOf = answersFollowed(graph);
  const locales = byArea(sorted.locales);
  const everywhere = [
    house,
    wordings.languages.join(' '),
    (locales.get('common') ?? []).map(({ language, root }) => `${language} ${defaultsIn(root)}`).join('|'),
  ];
  return graph.documents.flatMap((document) => {
    const { id } = document.flow;
    const own = locales.get(id) ?? [];
    const known = knownIn(id);
    const followers = followersOf.get(id) ?? [];
    const elsewhere = new Set([...fillsIn(document)].filter((name) => isFilledElsewhere(name, id, setters)));
    const isDated = sorted.rounds.has(id);
    const hangsOn = [
      ...everywhere,
      graph.inside(document),
      known,
      JSON.stringify(followers),
      [...elsewhere].join(' '),
      isDated,
      ...own.map(({ root }) => root),
    ];
    return issuesOf(document, hangsOn, () => {
      const loops = findLoops(document, graph);
      const filledElsewhere = (name: string) => elsewhere.has(`contact.${name}`);
      return [
        ...unreachableSteps(document, graph),
        ...loops.issues,
        ...missingEnds(document, graph, loops.steps),
        ...unaskedAnswers(document, graph, topics),
        ...unhandledChoices(document, graph, { wordings, followers }),
        ...holes(document, { known, wordings, attributes, filledElsewhere }),
        ...trackedLinks(document, wordings),
        ...longTexts(document, wordings, { attributes, policy }),
        ...own
          .filter(({ language }) => language === defaultLanguage && !isDated)
          .flatMap((locale) => unusedTexts(document, locale)),
      ];
    });
  });
}

const issuesOf = createMemory<FlowDocument, readonly Issue[]>();

function isFilledElsewhere(name: string, flow: FlowId, setters: Setters): boolean {
  const by = name.startsWith('contact.') ? setters.get(name.slice('contact.'.length)) : undefined;
  return by !== undefined && by.size > (by.has(flow) ? 1 : 0);
}

/** Starts by an answer, by the flow that asks. */
function answersFollowed(graph: FlowGraph): ReadonlyMap<string, readonly AnswerStart[]> {
  const followers = new Map<string, AnswerStart[]>();
  for (const { flow } of graph.documents)
    for (const start of flow.starts) {
      if (start.by !== 'answer') continue;
      const known = followers.get(start.flow) ?? [];
      known.push(start);
      followers.set(start.flow, known);
    }
  return followers;
}

function byArea(locales: readonly LocaleDocument[]): ReadonlyMap<string, readonly LocaleDocument[]> {
  const areas = new Map<string, LocaleDocument[]>();
  for (const locale of locales) {
    const known = areas.get(locale.area) ?? [];
    known.push(locale);
    areas.set(locale.area, known);
  }
  return areas;
}
