/** The words of the page of texts. */
import { wordsIn } from '../frame/language.ts';

export const textsWords = wordsIn(
  {
    title: (flow: string) => `Texts of ${flow}`,
    about: 'What is changed here is looked over first, and published on the next page.',
    missing: 'missing',
    missingIn: (language: string, count: string) => `${language}: ${count} missing`,
    whole: 'Every text is there in every language.',
    look: 'Look it over',
    nothing: 'Nothing was changed.',
    flow: 'The flow',
  },
  {
    id: {
      title: (flow) => `Teks ${flow}`,
      about: 'Perubahan di sini diperiksa dulu, lalu diterbitkan di halaman berikutnya.',
      missing: 'belum ada',
      missingIn: (language, count) => `${language}: ${count} belum ada`,
      whole: 'Semua teks ada dalam semua bahasa.',
      look: 'Periksa',
      nothing: 'Tidak ada yang diubah.',
      flow: 'Alurnya',
    },
    es: {
      title: (flow) => `Textos de ${flow}`,
      about: 'Lo que se cambia aquí se revisa primero y se publica en la página siguiente.',
      missing: 'falta',
      missingIn: (language, count) => `${language}: faltan ${count}`,
      whole: 'Todos los textos están en todos los idiomas.',
      look: 'Revisar',
      nothing: 'No se cambió nada.',
      flow: 'El flujo',
    },
    pt: {
      title: (flow) => `Textos de ${flow}`,
      about: 'O que se muda aqui é revisto primeiro e publicado na página seguinte.',
      missing: 'falta',
      missingIn: (language, count) => `${language}: faltam ${count}`,
      whole: 'Todos os textos existem em todos os idiomas.',
      look: 'Rever',
      nothing: 'Nada foi mudado.',
      flow: 'O fluxo',
    },
  },
);
