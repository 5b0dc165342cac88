/** Caps on how often somebody is written to, in words. */
import type { Caps } from '../core/policy/policy.ts';
import { type Language, wordsIn } from './frame/language.ts';

const wordsOf = wordsIn(
  {
    day: (count: string) => `${count} a day`,
    week: (count: string) => `${count} a week`,
    month: (count: string) => `${count} a month`,
    none: 'no caps',
  },
  {
    id: {
      day: (count) => `${count} sehari`,
      week: (count) => `${count} seminggu`,
      month: (count) => `${count} sebulan`,
      none: 'tanpa batas',
    },
    es: {
      day: (count) => `${count} al día`,
      week: (count) => `${count} por semana`,
      month: (count) => `${count} al mes`,
      none: 'sin límites',
    },
    pt: {
      day: (count) => `${count} por dia`,
      week: (count) => `${count} por semana`,
      month: (count) => `${count} por mês`,
      none: 'sem limites',
    },
  },
);

export function capsInWords(caps: Caps, language: Language): string {
  const words = wordsOf(language);
  const { format } = new Intl.NumberFormat(language);
  const parts = (['day', 'week', 'month'] as const).flatMap((span) => {
    const count = caps[span];
    return count === undefined ? [] : [words[span](format(count))];
  });
  return parts.length === 0 ? words.none : parts.join(', ');
}
