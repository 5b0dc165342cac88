/** The words of the choice of days. */
import { wordsIn } from '../frame/language.ts';

export const periodWords = wordsIn(
  {
    period: 'Period',
    lastDays: (count: number) => `${count} days`,
    from: 'From',
    to: 'to',
    show: 'Show',
  },
  {
    id: {
      period: 'Periode',
      lastDays: (count) => `${count} hari`,
      from: 'Dari',
      to: 'sampai',
      show: 'Tampilkan',
    },
    es: {
      period: 'Período',
      lastDays: (count) => `${count} días`,
      from: 'Desde',
      to: 'hasta',
      show: 'Mostrar',
    },
    pt: {
      period: 'Período',
      lastDays: (count) => `${count} dias`,
      from: 'De',
      to: 'a',
      show: 'Mostrar',
    },
  },
);
