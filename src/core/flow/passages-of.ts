/** What onlookers are told when a step of a run has acted. */
import type { ContactId } from '../contact-id.ts';
import type { Cause } from './cause.ts';
import type { Flow, Step } from './flow.ts';
import { onlyWay, type Passage } from './passage.ts';
import type { Outcome } from './step-kind.ts';

type Acted = {
  readonly contact: ContactId;
  readonly flow: Flow;
  readonly step: Step;
  readonly cause: Cause;
  readonly outcome: Outcome;
};

/** In order: entered, left. A step that goes on waiting is left by no way. */
export function passagesOf({ contact, flow, step, cause, outcome }: Acted): readonly Passage[] {
  const passage = { contact, flow: flow.id, step: step.id };
  const entered: readonly Passage[] = cause.kind === 'begin' ? [{ ...passage, way: null }] : [];
  const way = wayOf(outcome);
  return way === null ? entered : [...entered, { ...passage, way }];
}

function wayOf(outcome: Outcome): string | null {
  switch (outcome.go) {
    case 'on':
      return outcome.way ?? outcome.branch ?? onlyWay;
    case 'to':
    case 'home':
      return outcome.way ?? onlyWay;
    case 'into':
    case 'back':
      return onlyWay;
    case 'wait':
    case 'nowhere':
      return null;
    default:
      return outcome satisfies never;
  }
}
