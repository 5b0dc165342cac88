/** Codes of issues in texts, and in the files of the house: policy, lifecycle, topics, forms, rounds. */
import type { CodeGroup } from './code-group.ts';

export const textCodes: CodeGroup = {
  'missing-text': [
    'A text that a step or Kabar itself says has no words.',
    'Write it in the file that the message names.',
  ],
  'missing-translation': [
    'A text has no words in some language.',
    'Translate it; until then the default language is sent.',
  ],
  'surplus-text': ['A translation that the default language does not have.', 'Remove it, or add it there.'],
  'unused-text': ['No step says the text.', 'Say it, correct its name, or remove it.'],
  'missing-locale-file': ['The default language has no such file.', 'Write it.'],
  'different-variables': [
    'A translation has other variables than the default language.',
    'Use the same in both.',
  ],
  'unknown-variable': ['Nothing fills a variable.', 'Correct it, or declare the attribute.'],
  'odd-variable': ['Braces that hold no plain variable.', 'Write `{{name}}`, without formats.'],
  'odd-text-key': [
    'A key of a text has signs that keys cannot have.',
    'Use letters, digits, hyphens and underscores.',
  ],
  'empty-text': ['A text has no words.', 'Write it, or remove its key.'],
  'long-text': ['A text of more than 1,024 characters.', 'Say it shorter.'],
  'over-limit': [
    'A text is longer than WhatsApp takes, with the longest plausible values in it: 20 characters of a button, 24 of a row, 100 of a choice, 255 of a poll, 1,024 of a caption or a question with options, 4,096 of a message.',
    'Say it shorter.',
  ],
  'idle-opt-out-line': [
    'The text `opt-out-line` names no word that is heard as STOP.',
    'Name one, such as in “Reply STOP to stop”.',
  ],
  'unshown-link': ['No text of a step shows one of its links.', 'Write `{{link.shop}}` into the text.'],
  'uncounted-link': [
    'A flow has links, and nobody outside reaches the pages that count who opens them (`kabar check` looks at the settings).',
    'Set `KABAR_PUBLIC_URL`.',
  ],
  'insecure-link': ['A link is not https.', 'Write `https://`.'],
};

export const houseCodes: CodeGroup = {
  'unknown-form': ['A form that is not in `flows/forms/`.', 'Correct it, or write it.'],
  'unknown-box': ['A form names a box that it does not have.', 'Correct it.'],
  'untold-digest': [
    'The policy has a digest, and no flow begins with its event.',
    'Write the flow, or take the digest out.',
  ],
  'no-link-boxes': [
    'Nobody can agree by a link of the form that friends are sent.',
    'Name its boxes in `by-link`.',
  ],
  'no-frequency': [
    'Nothing says how often people will be written to.',
    'Write `how-often`, or a cap per week.',
  ],
  'other-purpose': ['A box has a topic of another purpose.', 'Give both the same purpose.'],
  'odd-message': ['A first message holds what is added by itself.', 'Leave the code out.'],
  'shadowed-message': [
    'A first message is heard as something else than a yes.',
    'Say plainly that they would like messages.',
  ],
  'same-code': ['Two forms or links have the same code.', 'Give one another.'],
  'same-day': ['Two rounds begin on one day.', 'Give each a day of its own.'],
  'rounds-over': ['Every round of the file is past.', 'Add rounds, or delete the file.'],
  'same-event': ['Two goals count the same event.', 'Remove it from one, if that is not meant.'],
  'template-text': [
    'A template has no text in one of its languages, or one that WhatsApp does not approve.',
    'Write it, or word it another way: at most 1,024 characters, no variable at its beginning or end.',
  ],
  'template-category': [
    'A template for marketing is approved as something else.',
    'Have it approved as marketing.',
  ],
  'template-buttons': [
    'A question has more options than a template has buttons, or longer ones.',
    'Offer at most 10, of at most 25 characters.',
  ],
  'template-link': [
    'A template with a link has no words for its button, or a text that does not end with the address.',
    'Say the button in every language, and end the text with an https address.',
  ],
  'template-media': [
    'The text of a template is sent with sound, a card or a document other than PDF, which no template carries.',
    'Send a picture, a video or a PDF, or the text alone.',
  ],
  'same-template': ['Two texts have one template.', 'Give each its own.'],
  'missing-label': ['A topic has no label in some language.', 'Add it: people choose by it.'],
  'same-stage-flow': ['Two stages have the same flow.', 'Give each a flow of its own.'],
  'shrinking-gaps': ['A gap of dormancy is shorter than the one before.', 'Let the gaps grow.'],
  'crowded-ladder': [
    'The caps hold an attempt until the next overtakes it.',
    'Let the gaps grow, or raise the cap.',
  ],
  'short-stage': [
    'A flow says something after its stage is over.',
    'Let the stage last longer, or the flow wait less.',
  ],
  'small-budget': [
    'The budget of unanswered messages is less than dormancy has attempts.',
    'Raise it, or take away gaps.',
  ],
  'closed-cap': [
    'A cap of 0 stops a flow that Kabar starts.',
    'Raise the cap, or take away what starts the flow.',
  ],
  'idle-cap': ['A smaller cap makes this one unreachable.', 'Lower it, or raise the other.'],
  'idle-holdout': [
    'Some of those who fall silent are to be left alone, and nobody is asked.',
    'Give `dormant` a flow, or take `holdout` out.',
  ],
  'idle-loyalty': ['A rule for loyal contacts says nothing, since nobody is promoted.', 'Write `from`.'],
  'idle-retention': [
    'An erasure that the evidence of consent delays.',
    'Make it longer, or the evidence shorter.',
  ],
  'early-erasure': ['Contacts are erased as soon as they are archived.', 'Keep them longer.'],
  'early-cleaning': ['A cleaning archives who may still be won back.', 'Raise `unengaged-after`.'],
  'no-quiet-hours': ['The quiet hours are none.', 'Write for example from 20:00 to 08:00.'],
  'no-daytime': ['The quiet hours leave no day.', 'Swap the two times.'],
};
