/** The facts of a line of the journal, in the reader's language: what is known by its name keeps it. */
import { type Purpose, purposes } from '../../core/consent.ts';
import type { JournalLine } from '../../core/journal.ts';
import { type Stage, stages } from '../../core/lifecycle/stages.ts';
import { secondMs } from '../../core/time/instant.ts';
import { durationWords } from '../durations.ts';
import { formsWords } from '../forms/words.ts';
import { type Language, wordsIn } from '../frame/language.ts';
import { stageWords } from '../stage-words.ts';
import { dayAndTime } from '../times.ts';
import { causeIn } from './cause-words.ts';

const names = wordsIn(
  {
    flow: 'flow',
    step: 'step',
    option: 'chosen',
    tookMs: 'after',
    from: 'from',
    to: 'to',
    since: 'since',
    silentSince: 'silent since',
    joinedBy: 'came',
    attribute: 'what',
    language: 'language',
    purposes: 'for',
    topic: 'topic',
    topics: 'topics',
    actor: 'by',
    by: 'by',
    fields: 'what',
    tries: 'tries',
    silences: 'times without an answer',
    contact: 'contact',
    into: 'into',
    campaign: 'campaign',
    link: 'link',
    goal: 'goal',
    due: 'due',
    limit: 'at most',
    stage: 'stage',
    form: 'form',
    place: 'place',
    round: 'round',
    options: 'chosen',
    occasions: 'times',
    host: 'system',
    person: 'a person of the business',
    bot: 'Kabar',
  },
  {
    id: {
      flow: 'alur',
      step: 'langkah',
      option: 'dipilih',
      tookMs: 'setelah',
      from: 'dari',
      to: 'ke',
      since: 'sejak',
      silentSince: 'diam sejak',
      joinedBy: 'datang',
      attribute: 'apa',
      language: 'bahasa',
      purposes: 'untuk',
      topic: 'topik',
      topics: 'topik',
      actor: 'oleh',
      by: 'oleh',
      fields: 'apa',
      tries: 'percobaan',
      silences: 'kali tanpa jawaban',
      contact: 'kontak',
      into: 'ke dalam',
      campaign: 'kampanye',
      link: 'tautan',
      goal: 'tujuan',
      due: 'jatuh pada',
      limit: 'paling banyak',
      stage: 'tahap',
      form: 'formulir',
      place: 'tempat',
      round: 'putaran',
      options: 'dipilih',
      occasions: 'kali',
      host: 'sistem',
      person: 'seseorang dari tim',
      bot: 'Kabar',
    },
    es: {
      flow: 'flujo',
      step: 'paso',
      option: 'eligió',
      tookMs: 'tras',
      from: 'de',
      to: 'a',
      since: 'desde',
      silentSince: 'en silencio desde',
      joinedBy: 'llegó',
      attribute: 'dato',
      language: 'idioma',
      purposes: 'para',
      topic: 'tema',
      topics: 'temas',
      actor: 'por',
      by: 'por',
      fields: 'datos',
      tries: 'intentos',
      silences: 'veces sin respuesta',
      contact: 'contacto',
      into: 'en',
      campaign: 'campaña',
      link: 'enlace',
      goal: 'objetivo',
      due: 'previsto',
      limit: 'como máximo',
      stage: 'etapa',
      form: 'formulario',
      place: 'lugar',
      round: 'ronda',
      options: 'eligió',
      occasions: 'veces',
      host: 'sistema',
      person: 'una persona del equipo',
      bot: 'Kabar',
    },
    pt: {
      flow: 'fluxo',
      step: 'passo',
      option: 'escolheu',
      tookMs: 'após',
      from: 'de',
      to: 'para',
      since: 'desde',
      silentSince: 'em silêncio desde',
      joinedBy: 'chegou',
      attribute: 'dado',
      language: 'idioma',
      purposes: 'para',
      topic: 'assunto',
      topics: 'assuntos',
      actor: 'por',
      by: 'por',
      fields: 'dados',
      tries: 'tentativas',
      silences: 'vezes sem resposta',
      contact: 'contato',
      into: 'em',
      campaign: 'campanha',
      link: 'link',
      goal: 'objetivo',
      due: 'previsto',
      limit: 'no máximo',
      stage: 'etapa',
      form: 'formulário',
      place: 'lugar',
      round: 'rodada',
      options: 'escolheu',
      occasions: 'vezes',
      host: 'sistema',
      person: 'uma pessoa da equipe',
      bot: 'Kabar',
    },
  },
);

/** What only machines tell apart; it stands behind the line. */
const behind: readonly string[] = ['version', 'message', 'way', 'joinedAt'];
const moments: readonly string[] = ['since', 'silentSince'];

type Facts = NonNullable<JournalLine['facts']>;
type Reader = { readonly zone: string; readonly language: Language };

export function factsIn(facts: Facts, reader: Reader): string {
  const words: Readonly<Record<string, string>> = names(reader.language);
  return Object.entries(facts)
    .filter(([name, value]) => value !== null && !behind.includes(name))
    .map(([name, value]) => `${words[name] ?? name}: ${valueIn(name, value, reader)}`)
    .join(', ');
}

function valueIn(name: string, value: Facts[string], { zone, language }: Reader): string {
  if (typeof value === 'number' && moments.includes(name)) return dayAndTime(value, zone, language);
  if (typeof value === 'number' && name === 'tookMs')
    return durationWords(language, Math.max(1, Math.round(value / secondMs)) * secondMs);
  if (typeof value !== 'string') return String(value);
  if (name === 'purposes')
    return value
      .split(' ')
      .map((each) => (isPurpose(each) ? formsWords(language)[each] : each))
      .join(', ');
  if (name === 'joinedBy') return causeIn(value, language) ?? value;
  if (isStage(value)) return stageWords(language)[value];
  return value === 'person' || value === 'bot' ? names(language)[value] : value;
}

const isPurpose = (text: string): text is Purpose => (purposes as readonly string[]).includes(text);
const isStage = (text: string): text is Stage => (stages as readonly string[]).includes(text);
