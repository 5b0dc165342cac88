/** Something that must never happen, and can: what, where, and the conversation that shows it. */
import type { Place } from './places.ts';

/** Every property that is verified, with the sentence the reference is made from. */
export const properties = {
  'after-stop':
    'Who has opted out gets one confirmation and nothing else until they come back by their own act.',
  stop: 'In every situation a STOP opts out at once, withdraws every consent and is confirmed once.',
  'nudge-loop': 'Kabar does not write again and again to somebody who says nothing.',
  wait: 'Every wait ends: by its timer, or by something the contact can do.',
  person: 'Who is handed to a person gets Kabar back, also when the person forgets.',
  runaway: 'No flow runs on without a wait.',
  'stage-exit': 'Every stage ends by something else than a STOP or a dead number.',
  'stage-reached': 'Every stage can be reached.',
  'flow-begins': 'Every flow that is bound to a stage begins there.',
} as const;

export type Property = keyof typeof properties;

export type Violation = {
  readonly property: Property;
  /** One sentence: what can happen. */
  readonly message: string;
  readonly hint: string;
  readonly place: Place | null;
  /** The shortest conversation that was found, line by line. */
  readonly story: readonly string[];
};
