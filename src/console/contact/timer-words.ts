/** What a wake-up of a contact is for, in the reader's language. */
import { countedBy } from '../../core/lifecycle/step.ts';
import { type Language, wordsIn } from '../frame/language.ts';

const timerWords = wordsIn(
  {
    'run:silence': () => 'a question gets no answer',
    'run:person': () => 'nobody gave the conversation back',
    run: () => 'the flow goes on',
    'follow-up': (flow: string) => `follow-up: ${flow}`,
    date: (name: string) => `date: ${name}`,
    campaign: (name: string) => `campaign: ${name}`,
    trial: () => 'a wording is judged',
    suspicion: () => 'it is judged whether they can be reached',
    person: () => 'the conversation goes back to Kabar',
    doubt: () => 'whether they meant stop',
    silence: () => 'they are silent for too long',
    gap: () => 'the next attempt to win them back',
    quiet: () => 'the quiet time is over',
    fading: () => 'their engagement has faded',
    confirmation: () => 'they did not confirm',
    onboarding: () => 'the welcome is over',
    pause: () => 'the pause is over',
  },
  {
    id: {
      'run:silence': () => 'pertanyaan tidak dijawab',
      'run:person': () => 'percakapan tidak dikembalikan',
      run: () => 'alur berlanjut',
      'follow-up': (flow) => `tindak lanjut: ${flow}`,
      date: (name) => `tanggal: ${name}`,
      campaign: (name) => `kampanye: ${name}`,
      trial: () => 'sebuah susunan kata dinilai',
      suspicion: () => 'dinilai apakah mereka terjangkau',
      person: () => 'percakapan kembali ke Kabar',
      doubt: () => 'apakah maksud mereka berhenti',
      silence: () => 'mereka terlalu lama diam',
      gap: () => 'upaya berikutnya memanggil mereka kembali',
      quiet: () => 'masa tenang usai',
      fading: () => 'minat mereka memudar',
      confirmation: () => 'mereka tidak mengonfirmasi',
      onboarding: () => 'penyambutan usai',
      pause: () => 'jeda usai',
    },
    es: {
      'run:silence': () => 'una pregunta queda sin respuesta',
      'run:person': () => 'nadie devolvió la conversación',
      run: () => 'el flujo sigue',
      'follow-up': (flow) => `seguimiento: ${flow}`,
      date: (name) => `fecha: ${name}`,
      campaign: (name) => `campaña: ${name}`,
      trial: () => 'se juzga una redacción',
      suspicion: () => 'se juzga si se le puede alcanzar',
      person: () => 'la conversación vuelve a Kabar',
      doubt: () => 'si quiso decir basta',
      silence: () => 'demasiado tiempo en silencio',
      gap: () => 'el próximo intento de recuperarle',
      quiet: () => 'termina el tiempo de calma',
      fading: () => 'su interés se apagó',
      confirmation: () => 'no confirmó',
      onboarding: () => 'termina la bienvenida',
      pause: () => 'termina la pausa',
    },
    pt: {
      'run:silence': () => 'uma pergunta fica sem resposta',
      'run:person': () => 'ninguém devolveu a conversa',
      run: () => 'o fluxo continua',
      'follow-up': (flow) => `seguimento: ${flow}`,
      date: (name) => `data: ${name}`,
      campaign: (name) => `campanha: ${name}`,
      trial: () => 'uma redação é avaliada',
      suspicion: () => 'avalia-se se pode ser alcançada',
      person: () => 'a conversa volta ao Kabar',
      doubt: () => 'se quis dizer pare',
      silence: () => 'tempo demais em silêncio',
      gap: () => 'a próxima tentativa de trazê-la de volta',
      quiet: () => 'o tempo de calma termina',
      fading: () => 'o interesse diminuiu',
      confirmation: () => 'não confirmou',
      onboarding: () => 'as boas-vindas terminam',
      pause: () => 'a pausa termina',
    },
  },
);

type Kind = keyof ReturnType<typeof timerWords>;

/** What has no words here is called as the engine calls it. */
export function timerIn(timer: string, language: Language): string {
  const words = timerWords(language);
  const [, prefix = timer, name = ''] = /^([\w-]+):(.*)$/s.exec(timer) ?? [];
  const kind = [countedBy(timer), timer, prefix].find((each) => each !== null && isKind(each));
  return kind ? words[kind as Kind](name) : timer;
}

const isKind = (name: string): name is Kind => Object.keys(timerWords('en')).includes(name);
