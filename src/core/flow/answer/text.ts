/** `answer: text`: any words, also those under a picture. */
import { wordsOf } from '../../message.ts';
import { clip } from '../clip.ts';
import { clear, type ReadAnswer, unclear } from './reading.ts';

export const readText: ReadAnswer = (content) => {
  const words = wordsOf(content)?.trim() ?? '';
  return words === '' ? unclear : clear(clip(words));
};
