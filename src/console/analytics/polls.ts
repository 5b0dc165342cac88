/** What people chose: in the rounds of polls, and of the options of every other question. */
import type { DayFigures } from '../../core/figures/day-figures.ts';
import type { Release } from '../../core/release.ts';
import type { Round } from '../../core/round.ts';
import { textKey } from '../../core/texts.ts';
import { localDay } from '../../core/time/local-time.ts';
import type { Store } from '../../ports/store.ts';

export type Chosen = {
  readonly flow: string;
  readonly step: string;
  /** The day on which the round opened; null for what is no round. */
  readonly openedOn: string | null;
  readonly asked: number;
  /** Whose choices these are. */
  readonly people: number;
  readonly options: readonly { readonly words: string; readonly count: number }[];
};

/** Each is counted by index: more at once would make the page slow. */
const mostRounds = 2;
const latestRounds = 50;
const mostQuestions = 12;

type Seen = { readonly from: string; readonly to: string; readonly zone: string; readonly language: string };

/** The latest rounds that opened on these days, with their votes as they are now: a choice that was changed counts once. */
export async function roundsOf(
  { rounds }: Pick<Store, 'rounds'>,
  { from, to, zone, language }: Seen,
): Promise<readonly Chosen[]> {
  const all = await rounds.list(latestRounds);
  const dated = all.map((round) => ({ round, day: localDay(round.openedAt, zone) }));
  const shown = dated.filter(({ day }) => day >= from && day <= to).slice(0, mostRounds);
  return Promise.all(
    shown.map(async ({ round, day }) => {
      const { asked, voters, options } = await rounds.counts(round);
      return {
        ...{ flow: round.flow, step: round.step, openedOn: day, asked, people: voters },
        options: options.map(({ id, count }) => ({ words: labelOf(round, id, language), count })),
      };
    }),
  );
}

function labelOf({ options }: Round, id: string, language: string): string {
  const labels = options.find((option) => option.id === id)?.labels ?? {};
  return labels[language] ?? labels.en ?? Object.values(labels)[0] ?? id;
}

/** The questions whose options were chosen most, as they were answered on these days; in polls that is the first choice. */
export function choicesIn(
  { chosen, asked }: DayFigures,
  release: Release | null,
  language: string,
): readonly Chosen[] {
  const byQuestion = new Map<string, Chosen['options']>();
  for (const [name, count] of Object.entries(chosen)) {
    const [flow = '', step = '', option = ''] = name.split('/');
    // Why people left has a table of its own.
    if (flow === release?.policy.stageFlows.optedOut) continue;
    const words = optionWords(release, { flow, step, option }, language);
    byQuestion.set(`${flow}/${step}`, [...(byQuestion.get(`${flow}/${step}`) ?? []), { words, count }]);
  }
  const questions = [...byQuestion].map(([name, options]) => {
    const [flow = '', step = ''] = name.split('/');
    const people = options.reduce((sum, { count }) => sum + count, 0);
    const sorted = options.toSorted((one, other) => other.count - one.count);
    return { flow, step, openedOn: null, asked: asked[name] ?? 0, people, options: sorted };
  });
  return questions.sort((one, other) => other.people - one.people).slice(0, mostQuestions);
}

type Option = { readonly flow: string; readonly step: string; readonly option: string };

/** In the reader's language, else in that of the business, else by its name. */
export function optionWords(
  release: Release | null,
  { flow, step, option }: Option,
  language: string,
): string {
  if (release === null) return option;
  const { texts, policy } = release;
  const key = textKey(flow, `${step}-options.${option}`);
  const spoken = [language, policy.defaultLanguage].find((each) => texts.has(key, each));
  return spoken === undefined ? option : texts.text(key, spoken);
}
