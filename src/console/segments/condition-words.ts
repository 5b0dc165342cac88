/** Conditions in words, and the words that they are put together of. */
import { stages } from '../../core/lifecycle/stages.ts';
import { type Language, wordsIn } from '../frame/language.ts';
import { stageWords } from '../stage-words.ts';
import type { Comparison, Condition, Row } from './condition.ts';

type Compared = Record<Comparison, (field: string, value: string) => string>;

const common = {
  stage: 'stage',
  'consent.marketing': 'marketing allowed',
  'consent.utility': 'utility messages allowed',
  tags: 'tags',
  language: 'language',
  country: 'country',
  engagement: 'engagement (0 to 100)',
  silentDays: 'days of silence',
  lastMessageAt: 'last message',
  createdAt: 'first seen',
  delivery: 'delivery',
};

const fieldWords = wordsIn(common, {
  id: {
    stage: 'tahap',
    'consent.marketing': 'pemasaran diizinkan',
    'consent.utility': 'pesan keperluan diizinkan',
    tags: 'tag',
    language: 'bahasa',
    country: 'negara',
    engagement: 'keterlibatan (0 sampai 100)',
    silentDays: 'hari tanpa kabar',
    lastMessageAt: 'pesan terakhir',
    createdAt: 'pertama terlihat',
    delivery: 'pengiriman',
  },
  es: {
    stage: 'etapa',
    'consent.marketing': 'marketing permitido',
    'consent.utility': 'mensajes de utilidad permitidos',
    tags: 'etiquetas',
    language: 'idioma',
    country: 'país',
    engagement: 'implicación (0 a 100)',
    silentDays: 'días de silencio',
    lastMessageAt: 'último mensaje',
    createdAt: 'visto por primera vez',
    delivery: 'entrega',
  },
  pt: {
    stage: 'fase',
    'consent.marketing': 'marketing permitido',
    'consent.utility': 'mensagens de utilidade permitidas',
    tags: 'etiquetas',
    language: 'idioma',
    country: 'país',
    engagement: 'envolvimento (0 a 100)',
    silentDays: 'dias de silêncio',
    lastMessageAt: 'última mensagem',
    createdAt: 'visto pela primeira vez',
    delivery: 'entrega',
  },
});

/** What stands between field and value in a row of the builder. */
export const comparisonWords = wordsIn(
  {
    is: 'is',
    'is-not': 'is not',
    'one-of': 'is one of (with commas)',
    'starts-with': 'begins with',
    contains: 'contains',
    'at-least': 'is at least',
    'less-than': 'is less than',
    yes: 'yes',
    no: 'no',
    has: 'have',
    'has-not': 'do not have',
    'within-days': 'within the last … days',
    'longer-ago': 'more than … days ago',
    known: 'is known',
    unknown: 'is not known',
  } satisfies Record<Comparison, string>,
  {
    id: {
      is: 'adalah',
      'is-not': 'bukan',
      'one-of': 'salah satu dari (dengan koma)',
      'starts-with': 'diawali',
      contains: 'memuat',
      'at-least': 'sedikitnya',
      'less-than': 'kurang dari',
      yes: 'ya',
      no: 'tidak',
      has: 'memuat',
      'has-not': 'tidak memuat',
      'within-days': 'dalam … hari terakhir',
      'longer-ago': 'lebih dari … hari lalu',
      known: 'diketahui',
      unknown: 'tidak diketahui',
    },
    es: {
      is: 'es',
      'is-not': 'no es',
      'one-of': 'es uno de (con comas)',
      'starts-with': 'empieza por',
      contains: 'contiene',
      'at-least': 'es al menos',
      'less-than': 'es menos de',
      yes: 'sí',
      no: 'no',
      has: 'incluyen',
      'has-not': 'no incluyen',
      'within-days': 'en los últimos … días',
      'longer-ago': 'hace más de … días',
      known: 'se conoce',
      unknown: 'no se conoce',
    },
    pt: {
      is: 'é',
      'is-not': 'não é',
      'one-of': 'é um de (com vírgulas)',
      'starts-with': 'começa por',
      contains: 'contém',
      'at-least': 'é pelo menos',
      'less-than': 'é menos de',
      yes: 'sim',
      no: 'não',
      has: 'incluem',
      'has-not': 'não incluem',
      'within-days': 'nos últimos … dias',
      'longer-ago': 'há mais de … dias',
      known: 'é conhecido',
      unknown: 'não é conhecido',
    },
  },
);

const sentences = wordsIn(
  {
    is: (field: string, value: string) => `${field} is ${value}`,
    'is-not': (field: string, value: string) => `${field} is not ${value}`,
    'one-of': (field: string, value: string) => `${field} is one of ${value}`,
    'starts-with': (field: string, value: string) => `${field} begins with “${value}”`,
    contains: (field: string, value: string) => `${field} contains “${value}”`,
    'at-least': (field: string, value: string) => `${field} at least ${value}`,
    'less-than': (field: string, value: string) => `${field} less than ${value}`,
    yes: (field: string) => `${field}: yes`,
    no: (field: string) => `${field}: no`,
    has: (field: string, value: string) => `“${value}” among ${field}`,
    'has-not': (field: string, value: string) => `“${value}” not among ${field}`,
    'within-days': (field: string, value: string) => `${field} within the last ${value} days`,
    'longer-ago': (field: string, value: string) => `${field} more than ${value} days ago`,
    known: (field: string) => `${field} is known`,
    unknown: (field: string) => `${field} is not known`,
  } satisfies Compared,
  {
    id: {
      is: (field, value) => `${field} adalah ${value}`,
      'is-not': (field, value) => `${field} bukan ${value}`,
      'one-of': (field, value) => `${field} salah satu dari ${value}`,
      'starts-with': (field, value) => `${field} diawali “${value}”`,
      contains: (field, value) => `${field} memuat “${value}”`,
      'at-least': (field, value) => `${field} sedikitnya ${value}`,
      'less-than': (field, value) => `${field} kurang dari ${value}`,
      yes: (field) => `${field}: ya`,
      no: (field) => `${field}: tidak`,
      has: (field, value) => `“${value}” ada di ${field}`,
      'has-not': (field, value) => `“${value}” tidak ada di ${field}`,
      'within-days': (field, value) => `${field} dalam ${value} hari terakhir`,
      'longer-ago': (field, value) => `${field} lebih dari ${value} hari lalu`,
      known: (field) => `${field} diketahui`,
      unknown: (field) => `${field} tidak diketahui`,
    },
    es: {
      is: (field, value) => `${field} es ${value}`,
      'is-not': (field, value) => `${field} no es ${value}`,
      'one-of': (field, value) => `${field} es uno de ${value}`,
      'starts-with': (field, value) => `${field} empieza por «${value}»`,
      contains: (field, value) => `${field} contiene «${value}»`,
      'at-least': (field, value) => `${field} de al menos ${value}`,
      'less-than': (field, value) => `${field} de menos de ${value}`,
      yes: (field) => `${field}: sí`,
      no: (field) => `${field}: no`,
      has: (field, value) => `«${value}» entre ${field}`,
      'has-not': (field, value) => `«${value}» no está entre ${field}`,
      'within-days': (field, value) => `${field} en los últimos ${value} días`,
      'longer-ago': (field, value) => `${field} hace más de ${value} días`,
      known: (field) => `${field}: se conoce`,
      unknown: (field) => `${field}: no se conoce`,
    },
    pt: {
      is: (field, value) => `${field} é ${value}`,
      'is-not': (field, value) => `${field} não é ${value}`,
      'one-of': (field, value) => `${field} é um de ${value}`,
      'starts-with': (field, value) => `${field} começa por “${value}”`,
      contains: (field, value) => `${field} contém “${value}”`,
      'at-least': (field, value) => `${field} de pelo menos ${value}`,
      'less-than': (field, value) => `${field} de menos de ${value}`,
      yes: (field) => `${field}: sim`,
      no: (field) => `${field}: não`,
      has: (field, value) => `“${value}” entre ${field}`,
      'has-not': (field, value) => `“${value}” não está entre ${field}`,
      'within-days': (field, value) => `${field} nos últimos ${value} dias`,
      'longer-ago': (field, value) => `${field} há mais de ${value} dias`,
      known: (field) => `${field}: conhecido`,
      unknown: (field) => `${field}: não conhecido`,
    },
  },
);

const joinWords = wordsIn(
  { and: 'and', or: 'or' },
  { id: { and: 'dan', or: 'atau' }, es: { and: 'y', or: 'o' }, pt: { and: 'e', or: 'ou' } },
);

/** Attributes are called as the files call them. */
export function fieldName(field: string, language: Language): string {
  const words: Readonly<Record<string, string>> = fieldWords(language);
  return Object.hasOwn(words, field) ? (words[field] ?? field) : field;
}

/** A value of a field that has choices, as people call it. */
export function valueName(field: string, value: string, language: Language): string {
  const stage = field === 'stage' ? stages.find((each) => each === value) : undefined;
  return stage === undefined ? value : stageWords(language)[stage];
}

export function rowInWords({ field, comparison, value }: Row, language: Language): string {
  const parts = value.split(', ').map((part) => valueName(field, part, language));
  return sentences(language)[comparison](fieldName(field, language), parts.join(', '));
}

export const conditionInWords = ({ join, rows }: Condition, language: Language): string =>
  rows.map((row) => rowInWords(row, language)).join(`, ${joinWords(language)[join]} `);
