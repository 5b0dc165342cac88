/** What a simulation found out, as plain data: what `--json` prints and what pages and tables are made from. */

import type { Violation } from './conversation.ts';
import type { PersonaName } from './personas.ts';
import type { StageSeen } from './sight.ts';

export type Counted = Readonly<Record<string, number>>;

export type Spread = {
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  readonly most: number;
  /** How many contacts got so many: `0`, `1-2`, `3-5` … */
  readonly histogram: Counted;
};

export type FlowReport = {
  readonly flow: string;
  /** Messages that this flow started, and that answered. */
  readonly started: number;
  readonly replies: number;
  /** Started messages after which they did something within a day. */
  readonly answered: number;
  /** A STOP within a day, after this flow had spoken last. */
  readonly stops: number;
};

export type Report = {
  readonly contacts: number;
  readonly days: number;
  readonly seed: number;
  readonly start: string;
  readonly people: Readonly<Partial<Record<PersonaName, number>>>;
  /** The end of each day, on the calendar of the house. */
  readonly stages: readonly {
    readonly day: string;
    readonly counts: Readonly<Partial<Record<StageSeen, number>>>;
  }[];
  readonly messages: {
    readonly started: number;
    readonly replies: number;
    readonly goodbyes: number;
    readonly written: number;
    readonly votes: number;
    readonly reactions: number;
    readonly startedPerContact: Spread;
    readonly heardPerContact: Spread;
  };
  readonly optOuts: {
    readonly total: number;
    readonly cameBack: number;
    readonly byPersona: Counted;
    /** What had spoken last. */
    readonly byFlow: Counted;
    /** How many messages we had started in the week before. */
    readonly byStartedThatWeek: Counted;
  };
  /** Messages that waited, by each reason they waited for; `cap per …` is a cap that was hit. */
  readonly held: Counted;
  readonly dropped: Counted;
  readonly flows: readonly FlowReport[];
  /** By hour of the day: replies on the wall of who replied, load on that of the house. */
  readonly repliesByHour: readonly number[];
  readonly sentByHour: readonly number[];
  readonly busiestHour: { readonly at: string; readonly messages: number };
  readonly busiestDay: { readonly day: string; readonly messages: number };
  /** Of consent, STOP, caps and quiet hours. */
  readonly violations: readonly Violation[];
  /** What breaks no such rule and is worth a look: somebody asked, and a flow ended without a word. */
  readonly remarks: readonly Violation[];
};
