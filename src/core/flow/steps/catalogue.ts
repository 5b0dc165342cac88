/** All step kinds, in the order of the reference page. */
import type { AnyStepKind } from '../step-kind.ts';
import { ask } from './ask.ts';
import { call } from './call.ts';
import { end } from './end.ts';
import { go } from './go.ts';
import { handOver } from './hand-over.ts';
import { poll } from './poll.ts';
import { prefer } from './prefer.ts';
import { react } from './react.ts';
import { say } from './say.ts';
import { set } from './set.ts';
import { startFlow } from './start-flow.ts';
import { tag } from './tag.ts';
import { wait } from './wait.ts';
import { when } from './when.ts';

export const stepKinds: readonly AnyStepKind[] = [
  say,
  ask,
  poll,
  react,
  when,
  wait,
  set,
  tag,
  prefer,
  startFlow,
  handOver,
  call,
  go,
  end,
];

const byKind = new Map(stepKinds.map((kind) => [kind.kind, kind]));

export const stepKind = (kind: string): AnyStepKind | undefined => byKind.get(kind);
