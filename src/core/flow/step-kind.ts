/** What a step kind is: the shape admins write, what is checked once on load, and what it does when a run comes by. */
import type { z } from 'zod';
import type { InboundContent } from '../message.ts';
import type { LinkTargets } from '../message-link.ts';
import type { MessageBody, MessageOrigin, OutboxId } from '../outbox.ts';
import type { RoundId } from '../round.ts';
import type { Instant } from '../time/instant.ts';
import type { Turn } from '../turn.ts';
import type { Value } from '../value.ts';
import type { Cause, Signal } from './cause.ts';
import type { Flow, FlowId, Step, StepId } from './flow.ts';
import type { Frame, Run, Waiting } from './run.ts';
import type { StepScope } from './step-scope.ts';

/** What comes after a step did its part. `way` names the way for onlookers (ways.ts) and changes nothing. */
export type Outcome =
  /** On to the branch of this name, or to what follows the step when it has none. */
  | { readonly go: 'on'; readonly branch?: string; readonly way?: string }
  | { readonly go: 'to'; readonly step: StepId; readonly way?: string }
  | {
      readonly go: 'wait';
      readonly waiting: Waiting;
      readonly tries?: number;
      readonly timer: { readonly name: string; readonly dueAt: number } | null;
    }
  /** What happened is nothing to this step: it waits as before. */
  | { readonly go: 'nowhere' }
  | { readonly go: 'into'; readonly flow: FlowId }
  /** This flow is over; the one that started it carries on. */
  | { readonly go: 'back' }
  /** The whole run is over. */
  | { readonly go: 'home'; readonly why: string; readonly way?: string };

export type SendOptions = {
  readonly round?: RoundId;
  /** Which of several wordings it is. */
  readonly variant?: string;
  readonly origin?: MessageOrigin;
  /** Not sent after this, where we start it: an answer is given in any case. */
  readonly expiresAt?: Instant;
  /** Links that its text shows. */
  readonly links?: LinkTargets;
};

/** Where a step finds itself: the run around it, and the ways to act. */
export type Scene = {
  readonly turn: Turn;
  readonly flow: Flow;
  readonly step: Step;
  readonly frame: Frame;
  /** As it is now, values kept in this turn included. */
  readonly run: Run;
  /** What a message sent now answers to. */
  readonly origin: MessageOrigin;
  send(body: MessageBody, more?: SendOptions): OutboxId;
  /** Keeps values for as long as the run lives. */
  keep(values: Readonly<Record<string, Value>>): void;
  signal(signal: Signal): void;
};

export type StepKind<Shape extends z.ZodType, Config> = {
  /** The key it is written with, and the name of its file. */
  readonly kind: string;
  /** One sentence for the reference page. */
  readonly doc: string;
  /** Steps in YAML that compile and run as they stand. */
  readonly example: string;
  readonly shape: Shape;
  /** Settings that hold steps: `then`; `if.*` is each value of the map `if`. The last part names the branch. */
  readonly nests?: readonly string[];
  /** The step's id is the name it is given (`say: hello`), not the kind and its setting (`wait-2d`). */
  readonly named?: boolean;
  /** Checks every name and gives what the interpreter needs: plain JSON, no texts. */
  compile(written: z.output<Shape>, scope: StepScope): Config;
  enter(config: Config, scene: Scene): Outcome;
  resume?(config: Config, scene: Scene, cause: Cause): Outcome;
  /** Would this content be a clear answer to the waiting step? */
  understands?(config: Config, scene: Scene, content: InboundContent): boolean;
  /** Is this content one of the answers it offers? What may mean something else elsewhere is an answer here. */
  offers?(config: Config, scene: Scene, content: InboundContent): boolean;
};

/** A step kind whose own types are forgotten: the catalogue holds these. */
export type AnyStepKind = StepKind<z.ZodObject, unknown>;

/** The one place where the types are forgotten: a kind's config is only ever given back to the kind that made it. */
export const defineStep = <Shape extends z.ZodObject, Config>(kind: StepKind<Shape, Config>): AnyStepKind =>
  kind as unknown as AnyStepKind;
