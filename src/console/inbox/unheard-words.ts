/** Why a person of the business may not write now, in the reader's language. */
import type { Unheard } from '../../core/policy/persons-words.ts';
import { unheardWords } from '../../http/contact-deeds.ts';
import type { Language } from '../frame/language.ts';

type Words = Readonly<Record<Unheard, string>>;

export const unheardIn = (why: Unheard, language: Language): string =>
  (language === 'en' ? unheardWords : others[language])[why];

/** The same, of a reply that was refused with these words. */
export function unheardToldIn(message: string, language: Language): string {
  const why = (Object.keys(unheardWords) as Unheard[]).find((each) => unheardWords[each] === message);
  return why === undefined ? message : unheardIn(why, language);
}

const others: Readonly<Record<Exclude<Language, 'en'>, Words>> = {
  id: {
    erased: 'Mereka sudah dihapus: tidak ada lagi yang diketahui tentang mereka.',
    'opted out': 'Mereka berkata STOP: tidak ada yang menulis kepada mereka sampai mereka menulis MULAI.',
    unreachable: 'Nomor mereka tidak terjangkau oleh WhatsApp.',
    'reply too late':
      'Mereka tidak menulis selama seminggu: tulislah saat mereka menulis, atau mulai alur yang mereka setujui.',
    'service window closed':
      'Mereka terlalu lama tidak menulis: kanal ini menerima teks bebas hanya sehari setelah pesan mereka.',
  },
  es: {
    erased: 'Sus datos se borraron: ya no se sabe nada de esta persona.',
    'opted out': 'Pidió la baja (STOP): nadie le escribe hasta que escriba ALTA.',
    unreachable: 'WhatsApp no puede alcanzar su número.',
    'reply too late':
      'No escribe desde hace una semana: escriba cuando lo haga, o inicie un flujo que haya aceptado.',
    'service window closed':
      'Escribió hace demasiado: este canal acepta texto libre solo durante un día tras su mensaje.',
  },
  pt: {
    erased: 'Os dados foram apagados: já não se sabe nada desta pessoa.',
    'opted out': 'Pediu para parar (STOP): ninguém escreve até que peça para voltar.',
    unreachable: 'O WhatsApp não alcança o número.',
    'reply too late':
      'Não escreve há uma semana: escreva quando ela escrever, ou comece um fluxo que ela aceitou.',
    'service window closed':
      'Escreveu há tempo demais: este canal aceita texto livre só por um dia depois da mensagem.',
  },
};
