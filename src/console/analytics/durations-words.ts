/** The words of how long things took. */
import { wordsIn } from '../frame/language.ts';

export const durationsWords = wordsIn(
  {
    stays: 'How long they stay in a stage',
    staysHint:
      'Of those who left a stage in this period, and of whom it is known since when they had been in it.',
    noStays: 'Of nobody who left a stage in this period is it known since when they had been in it.',
    stage: 'Stage',
    leftIt: 'Left it',
    half: 'Half within',
    lessThan: (length: string) => `less than ${length}`,
    moreThan: (length: string) => `more than ${length}`,
  },
  {
    id: {
      stays: 'Berapa lama mereka di satu tahap',
      staysHint:
        'Dari yang meninggalkan suatu tahap dalam periode ini, dan yang diketahui sejak kapan berada di sana.',
      noStays:
        'Dari yang meninggalkan suatu tahap dalam periode ini, tidak ada yang diketahui sejak kapan berada di sana.',
      stage: 'Tahap',
      leftIt: 'Meninggalkan',
      half: 'Separuh dalam',
      lessThan: (length) => `kurang dari ${length}`,
      moreThan: (length) => `lebih dari ${length}`,
    },
    es: {
      stays: 'Cuánto tiempo pasan en una etapa',
      staysHint: 'De quienes dejaron una etapa en este período y se sabe desde cuándo estaban en ella.',
      noStays: 'De nadie que dejó una etapa en este período se sabe desde cuándo estaba en ella.',
      stage: 'Etapa',
      leftIt: 'La dejaron',
      half: 'La mitad en',
      lessThan: (length) => `menos de ${length}`,
      moreThan: (length) => `más de ${length}`,
    },
    pt: {
      stays: 'Quanto tempo ficam em uma etapa',
      staysHint: 'De quem deixou uma etapa neste período e se sabe desde quando estava nela.',
      noStays: 'De ninguém que deixou uma etapa neste período se sabe desde quando estava nela.',
      stage: 'Etapa',
      leftIt: 'Deixaram-na',
      half: 'Metade em',
      lessThan: (length) => `menos de ${length}`,
      moreThan: (length) => `mais de ${length}`,
    },
  },
);
