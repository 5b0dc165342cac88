/** Why something was not done, in the reader's language: what kind of reason it is. The reason itself is told in English. */
import type { ErrorCode } from '../../core/errors.ts';
import { type Language, wordsIn } from './language.ts';

export const refusedWords = wordsIn(
  {
    nothingHere: 'Nothing is here',
    choose: 'Choose a page from the menu above.',
    title: 'That did not work',
    back: 'Nothing was changed. Go back in your browser: what you filled in is still there.',
    tooLarge: 'This is too much text. Write at most 256 KB.',
    log: (id: string) => `The log has it under request id ${id}.`,
    other: 'This cannot be done as it is now.',
    invalid: 'Something in what you filled in cannot be taken.',
    gone: 'What this is about is not there, or not any more.',
    state: 'It is not in a state for this: somebody may have been quicker.',
    merge: 'These contacts cannot be merged, or taken apart.',
    unreadable: 'What is stored of this contact cannot be read.',
    full: 'More comes in than can be taken now. Try again in a moment.',
  },
  {
    id: {
      nothingHere: 'Tidak ada apa-apa di sini',
      choose: 'Pilih halaman dari menu di atas.',
      title: 'Tidak berhasil',
      back: 'Tidak ada yang diubah. Kembalilah di peramban: isian Anda masih ada.',
      tooLarge: 'Teksnya terlalu banyak. Tulis paling banyak 256 KB.',
      log: (id) => `Lihat log dengan id permintaan ${id}.`,
      other: 'Dalam keadaan sekarang ini tidak bisa dilakukan.',
      invalid: 'Ada isian yang tidak dapat diterima.',
      gone: 'Yang dimaksud tidak ada, atau sudah tidak ada.',
      state: 'Keadaannya tidak memungkinkan: mungkin ada yang lebih cepat.',
      merge: 'Kontak-kontak ini tidak dapat digabungkan, atau dipisahkan.',
      unreadable: 'Yang tersimpan tentang kontak ini tidak dapat dibaca.',
      full: 'Yang masuk lebih banyak daripada yang dapat diterima. Coba sebentar lagi.',
    },
    es: {
      nothingHere: 'Aquí no hay nada',
      choose: 'Elija una página del menú de arriba.',
      title: 'No se pudo hacer',
      back: 'No se cambió nada. Vuelva atrás en el navegador: lo que escribió sigue ahí.',
      tooLarge: 'Es demasiado texto. Escriba como máximo 256 KB.',
      log: (id) => `Está en el registro con el id de petición ${id}.`,
      other: 'Tal como está ahora, no se puede hacer.',
      invalid: 'Algo de lo que escribió no se puede aceptar.',
      gone: 'Aquello de lo que se trata no está, o ya no está.',
      state: 'Su estado no lo permite: quizá alguien fue más rápido.',
      merge: 'Estos contactos no se pueden unir, o separar.',
      unreadable: 'Lo que está guardado de este contacto no se puede leer.',
      full: 'Llega más de lo que se puede aceptar ahora. Pruebe otra vez en un momento.',
    },
    pt: {
      nothingHere: 'Não há nada aqui',
      choose: 'Escolha uma página no menu acima.',
      title: 'Não deu certo',
      back: 'Nada foi mudado. Volte no navegador: o que preencheu continua lá.',
      tooLarge: 'É texto demais. Escreva no máximo 256 KB.',
      log: (id) => `Está no registro com o id de pedido ${id}.`,
      other: 'Do jeito que está agora, não pode ser feito.',
      invalid: 'Algo do que preencheu não pode ser aceito.',
      gone: 'Aquilo de que se trata não está aqui, ou já não está.',
      state: 'O estado não permite isso: talvez alguém tenha sido mais rápido.',
      merge: 'Estes contatos não podem ser unidos, ou separados.',
      unreadable: 'O que está guardado deste contato não pode ser lido.',
      full: 'Chega mais do que se pode aceitar agora. Tente de novo em um momento.',
    },
  },
);

/** What kind of reason the code is. */
export function refusedIn(code: ErrorCode, language: Language): string {
  const words = refusedWords(language);
  if (code === 'contact.merge') return words.merge;
  if (code === 'contact.unreadable') return words.unreadable;
  if (code === 'intake.full') return words.full;
  if (/\.(invalid|exceeded)$/.test(code)) return words.invalid;
  if (/\.(unknown|not-found)$/.test(code)) return words.gone;
  return /\.(state|running|conflict)$/.test(code) ? words.state : words.other;
}
