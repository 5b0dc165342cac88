/** An error that a webhook tells of the number itself. */
import type { ChannelId } from '../../../../core/channel.ts';
import { classify, readError } from '../errors/classify.ts';
import type { Fields } from './fields.ts';
import type { Update } from './update.ts';

export function valueError(told: Fields, channel: ChannelId): Update {
  const error = readError(told);
  const { failure, trouble } = classify(error);
  return {
    kind: 'error',
    fate: 'noted',
    channel,
    words: `code ${error.code}: ${failure.words}`,
    ...(trouble === null ? {} : { trouble }),
  };
}
