/** The house rules: who we are, how often we write, when not, and how long each stage of a life lasts. */

import type { Purpose } from '../consent.ts';
import type { DeliveryRules } from '../delivery/rules.ts';
import type { DigestRules } from '../digest/digest.ts';
import type { EngagementRules } from '../engagement/rules.ts';
import type { FlowId } from '../flow/flow.ts';
import type { FormId } from '../form/form.ts';
import type { Stage } from '../lifecycle/stages.ts';
import type { Templates } from '../template.ts';
import type { CleaningRules } from './cleaning.ts';
import type { Retention } from './retention.ts';

export type Caps = { readonly day?: number; readonly week?: number; readonly month?: number };

/** A span of local time of day, `HH:MM`; it may cross midnight. */
export type DaySpan = { readonly from: string; readonly to: string };

/** How long things last; what `lifecycle.yaml` says, in milliseconds. */
export type StageDurations = {
  /** `confirming` without a YES falls back to `prospect` after this. */
  readonly confirmationMs: number;
  /** An onboarding whose welcome flow never ends becomes `active` after this. */
  readonly onboardingMs: number;
  /** Silence of an active or loyal contact after which they are dormant; with `adaptive`, at least so long. */
  readonly silenceMs: number;
  /** Longer for those whose own rhythm is slower: so many times their usual gap, up to `mostMs`. Left out: the same for all. */
  readonly adaptive?: { readonly mostMs: number; readonly rhythm: number };
  /** Gaps after the 1st, 2nd, … reactivation attempt; their number is the number of attempts. */
  readonly gapsMs: readonly number[];
  /** How long the quiet stream lasts before the contact is archived. */
  readonly quietMs: number;
};

/** Who is promoted from active to loyal, and until when they stay it. Scores are from 0 to 100. */
export type Loyalty = {
  readonly from: number;
  /** They are active again when their score is below this. */
  readonly below: number;
  /** Nobody is loyal who agreed less than this ago. */
  readonly afterMs: number;
  /** Whoever is loyal again within this time is not told so once more: the stage's flow does not begin. */
  readonly againAfterMs: number;
};

export type Policy = {
  readonly business: {
    readonly name: string;
    /** Shown in HELP and in the contact card; a website or an e-mail address. */
    readonly contact: string;
    /** The number on the "save us" contact card, E.164. */
    readonly phone: string;
    readonly postalAddress?: string;
  };
  readonly defaultLanguage: string;
  readonly defaultTimeZone: string;
  readonly quietHours: DaySpan;
  readonly caps: Readonly<Record<Purpose, Caps>>;
  /** Stricter caps of single topics; the purpose's caps hold beside them. */
  readonly topicCaps?: Readonly<Record<string, Caps>>;
  /** Caps on everything we start in a stage; those of the purpose hold beside them. */
  readonly stageCaps?: Readonly<Partial<Record<Stage, Caps>>>;
  /** After so many occasions without any sign of life the caps are halved, until there is one. Left out: never. */
  readonly halveAfter?: number;
  /** Occasions on which Kabar may start in a row without any sign of life in between. */
  readonly unansweredBudget: number;
  /** What we started to say is not said again within this. */
  readonly sameAgainMs: number;
  /** How many people a number may write to first in a day, by the week of its life; the last counts from then on. Empty: any. */
  readonly warmUp: readonly number[];
  readonly durations: StageDurations;
  /** The flow that begins when a stage is entered (for `prospect`: when they write). */
  readonly stageFlows: Readonly<Partial<Record<Stage, FlowId>>>;
  /** The part of those who fall silent that no attempt is made for, to know how many come back by themselves. Left out: none. */
  readonly leftAlone?: number;
  /** The flow that thanks whoever comes back after having been dormant, quiet or archived. */
  readonly returnFlow?: FlowId;
  /** Left out: nobody is promoted. */
  readonly loyalty?: Loyalty;
  /** Left out: the usual weights. */
  readonly engagement?: EngagementRules;
  /** Prefix of the incentive code each contact gets once. */
  readonly incentivePrefix: string;
  /** Recommendations: by which form a friend agrees, how long they have to stay, for how many somebody is thanked. */
  readonly friends?: { readonly form: FormId; readonly staysMs: number; readonly atMost: number };
  /** The group that people can be invited to: its own invite link. */
  readonly community?: { readonly link: string };
  /** How long things are kept when nobody asks; without it, for good. */
  readonly retention?: Retention;
  /** Left out: the usual rules. */
  readonly delivery?: DeliveryRules;
  /** Left out: the usual one. */
  readonly cleaning?: CleaningRules;
  /** Left out: nobody is told what the days brought. */
  readonly digest?: DigestRules;
  /** What may be said where free text may not. Left out: nothing. */
  readonly templates?: Templates;
};
