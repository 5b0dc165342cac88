/** Codes of issues in the writing itself: YAML, shapes, names. Each with what it means and how to mend it. */
import type { CodeGroup } from './code-group.ts';

export const readingCodes: CodeGroup = {
  'yaml-*': [
    'The file is no YAML: an unclosed bracket or quote, a tab, a text with a colon.',
    'Look at the place and the line above it; put texts with signs in quotes.',
  ],
  'not-utf-8': ['A character cannot be read.', 'Save the file as UTF-8.'],
  'empty-file': ['Nothing is in the file.', 'Write something, or delete it.'],
  'file-too-large': ['The file has more than 128 KB.', 'Split it.'],
  'too-deep': ['More than 100 levels are inside each other.', 'Flatten it.'],
  'too-many-nodes': [
    'The file has more than 100,000 values, aliases counted each time.',
    'Split it, and use fewer aliases.',
  ],
  'several-documents': ['A second document begins after `---`.', 'Keep one in a file.'],
  'unknown-alias': [
    '`*name` refers to something that `&name` never marked.',
    'Put a value that begins with `*` in quotes.',
  ],
  'duplicate-key': ['A key stands twice in one place.', 'Keep one.'],
  'odd-key': ['A key is a list or a map.', 'Make it one word.'],
  'swallowed-comment': [
    'Words behind ` #` are taken for a comment, and may be a part of the value.',
    'Put the value in quotes, or the comment on a line of its own.',
  ],
  unformatted: [
    '`kabar fmt` cannot keep what is written there, and leaves the file as it is.',
    'Write it without directives, tags and keys over several lines.',
  ],
  'missing-key': ['A key that is needed is not there.', 'Add it.'],
  'unknown-key': ['A key that nothing knows.', 'Correct it, or remove it.'],
  'misplaced-key': ['A key says nothing here.', 'Move it to where the hint says.'],
  'wrong-key': ['A name is not written as names are.', 'Use lower-case words, joined as the message says.'],
  'wrong-type': [
    'A list, a text or a number stands where something else is needed.',
    'Write what the message asks for; put numbers that are words in quotes.',
  ],
  'wrong-value': [
    'A value is not one that is known, too long, too short, or not of the form it needs.',
    'Write one as in the message.',
  ],
  'wrong-bounds': ['Two values of a pair are the wrong way round.', 'Swap or change them.'],
  'missing-file': [
    'A file that every business needs is not there.',
    'Take the one of the sample business to begin with.',
  ],
  'unused-file': [
    'A file that nothing reads: its name or its place is wrong.',
    'Rename it, move it, or delete it.',
  ],
  'same-name': ['Two files differ in their ending alone.', 'Keep one.'],
  'other-name': [
    'A flow, a form or a file of rounds is called otherwise than its file.',
    'Give both the same name.',
  ],
};
