/** Codes of issues in flows: in one step, and in the whole. */
import type { CodeGroup } from './code-group.ts';

export const stepCodes: CodeGroup = {
  'unknown-step': ['No step is called so.', 'Take one of the kinds in the hint.'],
  'several-kinds': ['Two kinds are in one step.', 'Begin the second with a dash of its own.'],
  'duplicate-id': ['Two steps have the same `id`.', 'Rename one.'],
  'several-answers': ['A question has both `answer` and `options`.', 'Keep one.'],
  'pointless-if': ['`if` follows an answer that has no options.', 'Use `when` behind the question.'],
  'wrong-attribute': [
    'A value does not fit the type of its attribute.',
    'Change the value, or the type in `flows/attributes.yaml`.',
  ],
  'wrong-expression': [
    'A CEL expression cannot be read, or compares what cannot be compared.',
    'Look at the character that the place points to.',
  ],
  'wrong-grants': [
    '`grants` stands at a question that is not answered by yes or no.',
    'Write `answer: yes-no`.',
  ],
  'wrong-records': [
    '`records` stands at a question that is not answered by yes or no.',
    'Write `answer: yes-no`.',
  ],
  'wrong-count': ['`count` stands at a question without options.', 'Give it `options`.'],
  'wrong-header': [
    'A header of a call cannot be sent so, or holds more than plain text and secrets.',
    'Write plain text; name secrets as {{secret.loyalty}}; put values into the address or the body.',
  ],
  'wrong-schema': [
    '`expects` of a call is no JSON Schema, or has words of it that are not taken.',
    'Correct it; patterns and references are not taken.',
  ],
  'wrong-method': ['A call has a body, and its method carries none.', 'Write `method: POST`.'],
  'wrong-url': [
    'An address is not https, not public, or takes its host from a value.',
    'Write a public https address.',
  ],
  'unknown-go': ['`go` or `then` leads to a step that is not in the flow.', 'Correct the name.'],
  'unknown-flow': ['A flow that is not there is named.', 'Correct the name, or write the flow.'],
  'unknown-poll': ['Rounds are written for a poll that the flow does not ask.', 'Correct the name.'],
  'unknown-topic': ['A topic that is not in `flows/topics.yaml`.', 'Correct it, or add it there.'],
  'unknown-attribute': [
    'An attribute that is not in `flows/attributes.yaml`.',
    'Correct it, or declare it there.',
  ],
  'unknown-segment': ['A segment that is not in `flows/segments.yaml`.', 'Correct it, or add it there.'],
  'unknown-goal': ['A goal that is not in `flows/goals.yaml`.', 'Correct it, or add it there.'],
  'duplicate-variant': ['A text is named twice among the variants of a step.', 'Name each once.'],
  'no-part-left': [
    'The parts of the variants leave nothing for the text of the step itself.',
    'Make them less than 100% together.',
  ],
  'unknown-language': ['A language without texts.', 'Correct it, or add `locales/` in it.'],
  'unknown-option': ['A branch or a start names an option that the question does not have.', 'Correct it.'],
  'unknown-question': ['A start follows a question that the flow does not ask.', 'Correct it.'],
  'unknown-media': [
    'The file is not among the media of the flows.',
    'Put it into their folder `media`, or correct the name.',
  ],
  'unknown-media-type': ['A file with this ending cannot be sent.', 'Take one of the known endings.'],
  'large-media': ['WhatsApp refuses a file of this size.', 'Make it smaller.'],
  'unreachable-media': [
    'A file that a flow links to cannot be fetched (`kabar check --online` asks).',
    'Put it where everybody can fetch it, or into the folder `media`.',
  ],
  'wrong-media-type': [
    'What a flow links to is not the kind of file that its ending says.',
    'Link to the file itself, not to a page that shows it.',
  ],
  'empty-media': ['The file has no content.', 'Save it again.'],
};

export const startCodes: CodeGroup = {
  'several-starts': ['One start says several things, or nothing.', 'Write `start:` as a list.'],
  'second-schedule': ['A flow has two schedules.', 'Say several times in one, or write another flow.'],
  'no-time': ['A schedule says no time, or several.', 'Write one of `every`, `cron` and `once`.'],
  'wrong-cron': [
    'A cron line that never comes, or cannot be read.',
    'Correct the field that the place points to.',
  ],
  'quiet-start': ['A flow is to begin in the quiet hours.', 'Choose a time by day.'],
  'same-start': ['Two flows begin with the same word, link or fallback.', 'Remove it from one.'],
  'shadowed-keyword': [
    'The word means STOP, HELP or less in some language, and is heard before any flow.',
    'Choose another word.',
  ],
  'missing-keyword': ['A keyword has no words in some language.', 'Add some, or write one list for all.'],
  'unasked-answer': [
    'What a flow of a topic for answers only says after a wait, a silence or a person of the business is never sent.',
    'Give the flow a topic with the purpose utility or marketing, or let it end there.',
  ],
  'service-started': [
    'Kabar starts the flow by itself, alone or inside another, and its topic is for answers only.',
    'Give it a topic with the purpose utility or marketing.',
  ],
};

export const wholeCodes: CodeGroup = {
  'unknown-upgrade': ['`upgrade` leads to a step that is not in the flow.', 'Correct the name.'],
  'wrong-upgrade': [
    '`upgrade` leads contacts to a step at which nobody can stand, or to a consent question they never saw.',
    'Name a step that waits, or write `stay`, `end` or `restart`.',
  ],
  'unreachable-step': ['No way leads to the step.', 'Move it, lead there with `go`, or remove it.'],
  'missing-end': ['From this step on there is no way to an end.', 'Lead out with a `when`, or end it.'],
  'endless-loop': [
    'Steps or flows lead back to themselves without a wait or a question. An error when nothing can lead out.',
    'Put a `wait` or an `ask` into the loop.',
  ],
  'endless-nudge': [
    'Whoever stays silent is sent the same again and again.',
    'End it after some times, or ask and wait for the answer.',
  ],
  'nested-in-itself': [
    'A flow starts itself again inside itself; after eight the run is ended.',
    'Go back to a step with `go`.',
  ],
  'too-deep-flows': ['More than eight flows are inside each other.', 'Start fewer flows inside flows.'],
  'unhandled-option': [
    'An option has no branch, and its answer is used nowhere.',
    'Give it a branch, or write `else:`.',
  ],
  'lost-answer': [
    'Nothing is done with the answer to a question.',
    'Save it, count it, or go different ways.',
  ],
  'read-before-set': [
    'A value is said or asked for before anything can have filled it.',
    'Ask for it before.',
  ],
  'maybe-unset': [
    'A value is said where some way has not filled it.',
    'Ask for it on every way, or write a default.',
  ],
  'closed-window': [
    'With `check --channel cloud-api`: free text can come later than 24 hours after the contact last wrote, and is held until they write.',
    'Wait less, ask something before it, or send it as a template.',
  ],
  'never-set': [
    'An attribute is used, and no flow and no form sets it.',
    'Ask for it, or declare who brings it: `{ type: date, set-by: import }`, or `api`, or `person`.',
  ],
};
