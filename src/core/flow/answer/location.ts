/** `answer: location`: a shared place. */
import { clear, type ReadAnswer, unclear } from './reading.ts';

export const readLocation: ReadAnswer = (content) => {
  if (content.kind !== 'location') return unclear;
  const { latitude, longitude } = content;
  const onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return onEarth ? clear({ latitude, longitude }) : unclear;
};
