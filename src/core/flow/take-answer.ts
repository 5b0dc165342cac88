/** What a clear answer does: it is remembered, saved, told to the consent ledger, and shows the way on. */
import { fingerprint } from '../hash.ts';
import type { Value } from '../value.ts';
import type { Reading } from './answer/reading.ts';
import { own } from './own.ts';
import { planAfterAnswer } from './planning.ts';
import type { QuestionConfig } from './question-shape.ts';
import { saveAttribute } from './save.ts';
import type { Outcome, Scene } from './step-kind.ts';
import { answerLabelName, answerName, houseValues, questionName, templateValues } from './values.ts';
import { answered } from './ways.ts';

type Clear = Extract<Reading, { readonly kind: 'clear' }>;

/** `verbatim` is what they wrote; null for a vote. */
export function takeAnswer(
  config: QuestionConfig,
  scene: Scene,
  { value, option }: Clear,
  verbatim: string | null,
): Outcome {
  const { turn, step } = scene;
  turn.note('question.answered', undefined, {
    ...{ flow: scene.flow.id, step: step.id, option: option ?? null },
    ...sinceShown(scene),
  });
  keepAnswer(config, scene, value, option);
  if (config.save !== null) saveAttribute(turn, config.save, value);
  planAfterAnswer(turn, { flow: scene.flow, step: step.id, option, values: quotable(config, value, option) });
  if (config.grants.length > 0) signalConsent(config, scene, value === true, verbatim);
  if (config.records !== undefined)
    recordAnswer(config.records, config, scene, { agreed: value === true, verbatim });
  const isOneWay = Object.keys(step.branches).length === 0;
  if (option === undefined || isOneWay) return { go: 'on', way: answered };
  return { go: 'on', branch: own(step.branches, option) === undefined ? 'else' : option };
}

/** How long it took them since the question was shown to them last. */
function sinceShown({ turn, frame: { waiting } }: Scene): { readonly tookMs?: number } {
  if (waiting?.for !== 'answer' || waiting.shownAt === null) return {};
  return { tookMs: Math.round(turn.arrival.receivedAt - waiting.shownAt) };
}

/** An option's label is remembered as a key: the next text shows it in the language of the day. */
function keepAnswer(config: QuestionConfig, scene: Scene, value: Value, option: string | undefined): void {
  scene.keep({ ...quotable(config, value, option), [questionName]: config.key });
}

const quotable = (config: QuestionConfig, value: Value, option: string | undefined) => ({
  [answerName]: value,
  [answerLabelName]: config.options.find((each) => each.id === option)?.label ?? '',
});

function signalConsent(
  config: QuestionConfig,
  scene: Scene,
  granted: boolean,
  verbatim: string | null,
): void {
  const { turn, run, frame } = scene;
  const { contact, world } = turn;
  const asked = frame.waiting?.for === 'answer' ? frame.waiting.question : null;
  const language = contact.outbox.find((entry) => entry.id === asked)?.language ?? contact.language;
  scene.signal({
    type: granted ? 'consent.granted' : 'consent.refused',
    purposes: config.grants,
    question: config.key,
    language,
    values: templateValues(turn, run),
    textVersion: fingerprint(
      world.release.texts.text(config.key, language, houseValues(world, contact.language)),
    ),
    verbatim: verbatim === null ? null : verbatim.slice(0, 1_000),
  });
}

type Said = { readonly agreed: boolean; readonly verbatim: string | null };

/** A yes to something that is no purpose: the ledger keeps it with the words they saw, and nothing else comes of it. */
function recordAnswer(name: string, config: QuestionConfig, scene: Scene, { agreed, verbatim }: Said): void {
  const { turn, run } = scene;
  const { contact, world, arrival } = turn;
  const { language } = contact;
  const heard = arrival.event.type === 'message.received' ? arrival.event : null;
  turn.record({
    action: agreed ? 'grant' : 'refuse',
    purposes: [],
    method: 'answer',
    source: name,
    actor: 'contact',
    at: arrival.receivedAt,
    evidence: {
      ...(heard ? { messageId: heard.transportId } : {}),
      ...(verbatim === null ? {} : { verbatim: verbatim.slice(0, 1_000) }),
    },
    disclosure: {
      text: world.release.texts.text(config.key, language, templateValues(turn, run)),
      version: fingerprint(world.release.texts.text(config.key, language, houseValues(world, language))),
      language,
    },
  });
  turn.note(agreed ? 'answer.agreed' : 'answer.refused', undefined, { to: name });
}
