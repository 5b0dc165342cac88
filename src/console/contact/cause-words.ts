/** What led to a line of the journal, where it is a kind of thing: a stage, a campaign, a person; in the reader's language. */

import { stages } from '../../core/lifecycle/stages.ts';
import { countedBy } from '../../core/lifecycle/step.ts';
import { type Language, wordsIn } from '../frame/language.ts';
import { stageWords } from '../stage-words.ts';

const kindWords = wordsIn(
  {
    stage: (name: string) => `stage: ${name}`,
    operator: (name: string) => `asked for by ${name}`,
    somebody: () => 'asked for by a person of the business',
    api: () => 'asked for by an application',
    campaign: (name: string) => `campaign ${name}`,
    date: (name: string) => `date: ${name}`,
    event: (name: string) => `event: ${name}`,
    answer: (step: string) => `their answer to ${step}`,
    'exact word': (words: string) => `the word ${words}`,
    keyword: (words: string) => `the word ${words}`,
  },
  {
    id: {
      stage: (name) => `tahap: ${name}`,
      operator: (name) => `diminta oleh ${name}`,
      somebody: () => 'diminta oleh seseorang dari tim',
      api: () => 'diminta oleh sebuah aplikasi',
      campaign: (name) => `kampanye ${name}`,
      date: (name) => `tanggal: ${name}`,
      event: (name) => `peristiwa: ${name}`,
      answer: (step) => `jawaban mereka atas ${step}`,
      'exact word': (words) => `kata ${words}`,
      keyword: (words) => `kata ${words}`,
    },
    es: {
      stage: (name) => `etapa: ${name}`,
      operator: (name) => `lo pidió ${name}`,
      somebody: () => 'lo pidió una persona del equipo',
      api: () => 'lo pidió una aplicación',
      campaign: (name) => `campaña ${name}`,
      date: (name) => `fecha: ${name}`,
      event: (name) => `suceso: ${name}`,
      answer: (step) => `su respuesta a ${step}`,
      'exact word': (words) => `la palabra ${words}`,
      keyword: (words) => `la palabra ${words}`,
    },
    pt: {
      stage: (name) => `etapa: ${name}`,
      operator: (name) => `a pedido de ${name}`,
      somebody: () => 'a pedido de uma pessoa da equipe',
      api: () => 'a pedido de um aplicativo',
      campaign: (name) => `campanha ${name}`,
      date: (name) => `data: ${name}`,
      event: (name) => `acontecimento: ${name}`,
      answer: (step) => `a resposta a ${step}`,
      'exact word': (words) => `a palavra ${words}`,
      keyword: (words) => `a palavra ${words}`,
    },
  },
);

/** Causes without a name in them: what moves a life, how consent came, how flows begin. */
const plainWords = wordsIn(
  {
    silence: 'they were silent for too long',
    gap: 'the attempts to win them back had no answer',
    quiet: 'the quiet time passed without a sign of life',
    fading: 'their engagement faded',
    confirmation: 'they did not confirm in time',
    onboarding: 'the time for the welcome was over',
    'consent.asked': 'somebody told that they agreed, and they are to confirm it',
    'consent.granted': 'they agreed',
    'consent.withdrawn': 'their consent was withdrawn',
    'contact.engaged': 'they gave a sign of life',
    'contact.promoted': 'they are engaged enough, and for long enough',
    'flow.finished': 'the welcome was over',
    answer: 'by an answer',
    form: 'by a form',
    link: 'by a link',
    api: 'by an application',
    import: 'by a list that was brought in',
    platform: 'by a button of WhatsApp',
    operator: 'a person of the business told it',
    keyword: 'they wrote a word for it',
    fallback: 'nothing else was meant',
    return: 'they came back',
    'opt-down': 'they asked for less',
    unsure: 'it may mean stop',
  },
  {
    id: {
      silence: 'mereka terlalu lama diam',
      gap: 'upaya memanggil mereka kembali tidak dijawab',
      quiet: 'masa tenang lewat tanpa kabar dari mereka',
      fading: 'minat mereka memudar',
      confirmation: 'mereka tidak mengonfirmasi pada waktunya',
      onboarding: 'waktu penyambutan sudah habis',
      'consent.asked': 'ada yang memberi tahu bahwa mereka setuju, dan mereka perlu mengonfirmasi',
      'consent.granted': 'mereka setuju',
      'consent.withdrawn': 'persetujuan mereka dicabut',
      'contact.engaged': 'ada kabar dari mereka',
      'contact.promoted': 'mereka cukup aktif, dan cukup lama',
      'flow.finished': 'penyambutan selesai',
      answer: 'lewat jawaban',
      form: 'lewat formulir',
      link: 'lewat tautan',
      api: 'lewat aplikasi',
      import: 'lewat daftar yang diimpor',
      platform: 'lewat tombol WhatsApp',
      operator: 'seseorang dari tim memberitahukannya',
      keyword: 'mereka menulis kata untuk itu',
      fallback: 'tidak ada maksud lain',
      return: 'mereka kembali',
      'opt-down': 'mereka minta lebih sedikit',
      unsure: 'mungkin berarti berhenti',
    },
    es: {
      silence: 'estuvo demasiado tiempo en silencio',
      gap: 'los intentos de recuperarle quedaron sin respuesta',
      quiet: 'el tiempo de calma pasó sin señal de vida',
      fading: 'su interés se fue apagando',
      confirmation: 'no confirmó a tiempo',
      onboarding: 'se acabó el tiempo de la bienvenida',
      'consent.asked': 'alguien avisó de que aceptó, y falta que lo confirme',
      'consent.granted': 'aceptó',
      'consent.withdrawn': 'se retiró su consentimiento',
      'contact.engaged': 'dio señales de vida',
      'contact.promoted': 'participa lo bastante, y desde hace bastante',
      'flow.finished': 'terminó la bienvenida',
      answer: 'con una respuesta',
      form: 'con un formulario',
      link: 'con un enlace',
      api: 'por una aplicación',
      import: 'por una lista importada',
      platform: 'con un botón de WhatsApp',
      operator: 'lo dijo una persona del equipo',
      keyword: 'escribió la palabra para ello',
      fallback: 'no se entendió otra cosa',
      return: 'volvió',
      'opt-down': 'pidió menos',
      unsure: 'puede querer decir basta',
    },
    pt: {
      silence: 'ficou em silêncio por tempo demais',
      gap: 'as tentativas de trazê-la de volta ficaram sem resposta',
      quiet: 'o tempo de calma passou sem sinal de vida',
      fading: 'o interesse foi diminuindo',
      confirmation: 'não confirmou a tempo',
      onboarding: 'o tempo das boas-vindas acabou',
      'consent.asked': 'alguém avisou que aceitou, e falta confirmar',
      'consent.granted': 'aceitou',
      'consent.withdrawn': 'o consentimento foi retirado',
      'contact.engaged': 'deu sinal de vida',
      'contact.promoted': 'participa o bastante, e há tempo bastante',
      'flow.finished': 'as boas-vindas terminaram',
      answer: 'por uma resposta',
      form: 'por um formulário',
      link: 'por um link',
      api: 'por um aplicativo',
      import: 'por uma lista importada',
      platform: 'por um botão do WhatsApp',
      operator: 'uma pessoa da equipe contou',
      keyword: 'escreveu a palavra para isso',
      fallback: 'nada mais se entendeu',
      return: 'voltou',
      'opt-down': 'pediu menos',
      unsure: 'pode querer dizer pare',
    },
  },
);

type Kind = keyof ReturnType<typeof kindWords>;

/** Null for a cause of no such kind. */
export function causeIn(cause: string, language: Language): string | null {
  const plain = cause.replace(/, quietly$/, '');
  const counted = countedBy(plain);
  // The silence after a question is none of the life.
  const called = counted === null && plain === 'silence' ? null : (counted ?? plain);
  const known = Object.entries(plainWords(language)).find(([name]) => name === called);
  if (known) return known[1];
  const [, kind, name = ''] =
    /^(\w+):(.*)$/s.exec(plain) ?? /^(exact word|keyword) (".*").*$/s.exec(plain) ?? [];
  const words = kindWords(language);
  if (kind === undefined || !isKind(kind)) return null;
  if (kind === 'operator' && isId(name)) return words.somebody();
  return words[kind](kind === 'stage' ? stageNamed(name, language) : name);
}

const isKind = (kind: string): kind is Kind => Object.keys(kindWords('en')).includes(kind);

/** Of what was asked for before it was noted by whom. */
const isId = (name: string): boolean => /^[0-9a-f-]{36}$/.test(name);

function stageNamed(name: string, language: Language): string {
  const stage = stages.find((each) => each === name);
  return stage === undefined ? name : stageWords(language)[stage];
}
