/** Which of the names that a release has a field of a file takes: said beside the field's shape, for editors that complete it. */
import { z } from 'zod';

export const nameKinds = [
  'flow',
  /** A step of the same flow. */
  'step',
  /** What is done in the end: `skip`, `end` or a step. */
  'ending',
  /** A text of the flow itself. */
  'text',
  /** A text of any flow, as `welcome:hello`. */
  'text-of-all',
  /** A question of any flow, as `welcome.name`. */
  'question',
  /** An option of one of the flow's questions, or what stands for the others. */
  'option',
  'topic',
  'attribute',
  'segment',
  /** What a condition may be about: `contact.age`, or the name of a segment. */
  'condition',
  'goal',
  'event',
  'form',
  'language',
  'media',
] as const;
export type NameKind = (typeof nameKinds)[number];

/** The same shape, with the kind of its names in its JSON Schema under `names`. */
export const ofNames = <Shape extends z.ZodType>(shape: Shape, names: NameKind): Shape =>
  shape.meta({ names });

/** Any text at all, of which a check says whether there is such a name. */
export const aName = (names: NameKind): z.ZodString => ofNames(z.string(), names);
