/** `answer: email`: exactly one e-mail address in the message. */
import { wordsOf } from '../../message.ts';
import { clear, type ReadAnswer, unclear } from './reading.ts';

const address =
  /[^\s@<>()[\]",;:]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}/gu;

export const readEmail: ReadAnswer = (content) => {
  const words = (wordsOf(content) ?? '').slice(0, 500);
  const [first, second] = words.match(address) ?? [];
  if (first === undefined || second !== undefined || words.split('@').length > 2) return unclear;
  const [local = '', domain = ''] = first.split('@');
  if (first.length > 254 || /^\.|\.$|\.\./.test(local)) return unclear;
  return clear(`${local}@${domain.toLowerCase()}`);
};
