/** Words that say themselves how to stop, and those that only have “stop” in them. */
import { expect, test } from '@jest/globals';
import { tellsHowToStop } from '../../src/core/tells-how-to-stop.ts';

test.each([
  'The bus stop is near.',
  'Stop by on Saturday!',
  'We cannot stop laughing.',
  'Non-stop music',
  'Unstoppable offers',
  'Good morning!',
])('“%s” says nothing of it', (words) => {
  expect(tellsHowToStop(words)).toBe(false);
});

test.each([
  'Write STOP to end this.',
  'Reply with stop and it ends.',
  'Write *stop* at any time.',
  'Schreibe stop.',
  'Escribe stop cuando quieras.',
  'Balas stop untuk berhenti.',
])('“%s” tells how', (words) => {
  expect(tellsHowToStop(words)).toBe(true);
});
