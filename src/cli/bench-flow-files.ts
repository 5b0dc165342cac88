/** The files of a business with many flows, for measurements: thirty steps each, in two languages, as they are written by hand. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type FlowFiles = {
  readonly env: { readonly KABAR_FLOWS_DIR: string; readonly KABAR_LOCALES_DIR: string };
  /** Rewrites a flow so that it says the question once more: an edit of its steps. */
  edit(index: number): void;
};

export const stepsOfFlow = 30;

/** What a contact writes to begin a flow, and to answer its first question. */
export const keywordOf = (index: number): string => `visit ${numberOf(index)}`;

/** Beside the house of the other measurements, which has a consent flow and a welcome. */
export function writeFlowFiles(directory: string, count: number): FlowFiles {
  for (const name of ['flows', 'locales'])
    cpSync(join('bench', name), join(directory, name), { recursive: true });
  const [flows, locales] = [join(directory, 'flows'), join(directory, 'locales')];
  writeFileSync(join(flows, 'attributes.yaml'), attributes);
  mkdirSync(join(locales, 'id'), { recursive: true });
  for (const [name, text] of Object.entries(indonesianHouse))
    writeFileSync(join(locales, 'id', `${name}.yaml`), text ?? readFileSync(`locales/id/${name}.yaml`));

  const write = (index: number, edits: number) =>
    writeFileSync(join(flows, `${idOf(index)}.yaml`), flowText(index, edits));
  for (let index = 0; index < count; index++) {
    write(index, 0);
    for (const [language, texts] of Object.entries(words))
      writeFileSync(join(locales, language, `${idOf(index)}.yaml`), localeText(texts, index));
  }
  const edits = new Map<number, number>();
  return {
    env: { KABAR_FLOWS_DIR: flows, KABAR_LOCALES_DIR: locales },
    edit(index) {
      edits.set(index, (edits.get(index) ?? 0) + 1);
      write(index, edits.get(index) ?? 0);
    },
  };
}

const trades = ['dental', 'haircut', 'cooking', 'service', 'yoga'] as const;

const numberOf = (index: number): string => String(index + 1).padStart(3, '0');
const idOf = (index: number): string => `${trades[index % trades.length]}-${numberOf(index)}`;

/** One of five has no other flow inside, and is inside its four neighbours. */
const innerOf = (index: number): number | null =>
  index % trades.length === 0 ? null : index - (index % trades.length);

function flowText(index: number, edits: number): string {
  const inner = innerOf(index);
  const starts = [
    `  - keyword: { en: ["${keywordOf(index)}"], id: ["kunjungan ${numberOf(index)}"] }`,
    `  - link: ${idOf(index)}`,
    ...(index % 10 === 3 ? [`  - event: paid-${numberOf(index)}`] : []),
    ...(inner === null || index % 10 !== 7
      ? []
      : [`  - answer: ${idOf(inner)}.mark\n    is: ["4", "5"]\n    after: 30d\n    at: "10:00"`]),
  ];
  return `# A visit from the first question to what they thought of it
flow: ${idOf(index)}
topic: classes
start:
${starts.join('\n')}
steps:
  - say: hello
  - when: "!has(contact.name)"
    then:
      - ask: name
        answer: text
        save: name
        if-unclear: { again: 1, then: skip }
  - ask: kind
    options: [first, again, gift]
    save: kind
    if-silent: { after: ${4 + (edits % 90)}h, again: 1, then: end }
    if:
      first:
        - say: first-time
        - tag: [newcomer]
      again:
        - say: good-to-see-you
      gift:
        - ask: gift-for
          answer: text
          save: gift_for
        - say: gift-note
        - wait: 1h
        - say: gift-ready
  - ask: day
    options: [monday, wednesday, friday, saturday]
    save: day
    if-unclear: { again: 2, then: skip }
  - ask: hour
    options: [morning, noon, evening]
    save: hour
    if-silent: { after: 1d, then: skip }
  - ask: people
    answer: number
    save: people
    if-unclear: { again: 1, then: skip }
  - when: has(contact.people) && contact.people > ${3 + (index % 4)}
    then:
      - say: many
      - hand-over: many-people
        at-most: 4h
  - set: { visit: ${idOf(index)}, booked: "= now" }
${inner === null ? '  - tag: [visitor]' : `  - start-flow: ${idOf(inner)}`}
  - say: noted
  - wait: 2d
  - ask: still-coming
    answer: yes-no
    if:
      "no":
        - say: pity
        - end
      else: []
  - wait: 3d
  - ask: mark
    options: ["1", "2", "3", "4", "5"]
    save: mark
    count: true
    if-silent: { after: 2d, then: end }
  - when: has(contact.mark) && contact.mark in ["1", "2"]
    then:
      - ask: reason
        answer: text
        save: reason
      - hand-over: unhappy
  - say: thanks
`;
}

const attributes = `# What these visits keep of a contact
booked: date
day: text
gift_for: text
hour: text
kind: text
mark: text
name: text
people: number
reason: text
visit: text
`;

/** Null: as the sample business has it. */
const indonesianHouse: Readonly<Record<string, string | null>> = {
  common: null,
  'opt-in': `# Pertanyaan untuk persetujuan
may-we: Bolehkah *{{business.name}}* menulis kepada Anda di sini, {{frequency}}? Tulis STOP kapan saja untuk berhenti.
`,
  welcome: `# Sisa percakapan yang diukur
name: Selamat datang! Siapa nama Anda?
nice: Senang berkenalan, {{name}}!
`,
};

type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const words: Readonly<Record<string, Words>> = {
  en: {
    day: 'Which day suits you best, {{name}}?',
    'day-again': 'Please choose one of these days.',
    'day-options': { friday: 'Friday', monday: 'Monday', saturday: 'Saturday', wednesday: 'Wednesday' },
    'first-time': 'A warm welcome! For a first visit we take a little more time.',
    'gift-for': 'How lovely! Who is it for?',
    'gift-note': 'We write a card for {{gift_for}}.',
    'gift-ready': 'The card is ready.',
    'good-to-see-you': 'Good to see you again, {{name}}.',
    hello: 'Gladly! Some short questions, and your place is kept.',
    hour: 'And at which time?',
    'hour-options': { evening: 'In the evening', morning: 'In the morning', noon: 'At noon' },
    kind: 'Have you been here before?',
    'kind-nudge': 'Are you still there? Have you been here before?',
    'kind-options': { again: 'Yes', first: 'No', gift: 'It is a gift' },
    many: 'So many! A person writes to you about it.',
    mark: 'How was it? 1 is poor, 5 is great.',
    'mark-options': { '1': 'Poor', '2': 'Not so good', '3': 'Alright', '4': 'Good', '5': 'Great' },
    name: 'What may we call you?',
    'name-again': 'Only your name, please.',
    noted: 'Noted, {{name}}. We look forward to it.',
    people: 'How many are you?',
    'people-again': 'A number is enough, for example 2.',
    pity: 'What a pity. Write to us whenever you like.',
    reason: 'What could we do better?',
    'still-coming': 'The day after tomorrow it is. Are you still coming?',
    thanks: 'Thank you, {{name}}!',
  },
  id: {
    day: 'Hari apa yang paling cocok, {{name}}?',
    'day-again': 'Silakan pilih salah satu hari ini.',
    'day-options': { friday: 'Jumat', monday: 'Senin', saturday: 'Sabtu', wednesday: 'Rabu' },
    'first-time': 'Selamat datang! Untuk kunjungan pertama kami sediakan waktu lebih.',
    'gift-for': 'Indah sekali! Untuk siapa?',
    'gift-note': 'Kami tulis kartu untuk {{gift_for}}.',
    'gift-ready': 'Kartunya sudah siap.',
    'good-to-see-you': 'Senang bertemu lagi, {{name}}.',
    hello: 'Dengan senang hati! Beberapa pertanyaan singkat saja.',
    hour: 'Jam berapa?',
    'hour-options': { evening: 'Malam', morning: 'Pagi', noon: 'Siang' },
    kind: 'Sudah pernah ke sini?',
    'kind-nudge': 'Masih di sana? Sudah pernah ke sini?',
    'kind-options': { again: 'Sudah', first: 'Belum', gift: 'Untuk hadiah' },
    many: 'Ramai sekali! Kami akan menghubungi Anda.',
    mark: 'Bagaimana kesannya? 1 kurang, 5 luar biasa.',
    'mark-options': { '1': 'Kurang', '2': 'Agak kurang', '3': 'Cukup', '4': 'Baik', '5': 'Luar biasa' },
    name: 'Siapa nama Anda?',
    'name-again': 'Cukup nama saja.',
    noted: 'Sudah dicatat, {{name}}. Sampai jumpa.',
    people: 'Untuk berapa orang?',
    'people-again': 'Cukup angka saja, misalnya 2.',
    pity: 'Sayang sekali. Tulis saja kapan pun Anda mau.',
    reason: 'Apa yang bisa kami perbaiki?',
    'still-coming': 'Lusa waktunya. Masih jadi datang?',
    thanks: 'Terima kasih, {{name}}!',
  },
};

/** With the number of the flow among the words, so that no two files are the same. */
function localeText(texts: Words, index: number): string {
  const lines = Object.entries(texts).map(([key, text]) =>
    typeof text === 'string'
      ? `${key}: ${JSON.stringify(key === 'hello' ? `${text} (${numberOf(index)})` : text)}`
      : `${key}: { ${Object.entries(text)
          .map(
            ([option, label]) => `${/^\d/.test(option) ? `"${option}"` : option}: ${JSON.stringify(label)}`,
          )
          .join(', ')} }`,
  );
  return `# The words of flows/${idOf(index)}.yaml\n${lines.join('\n')}\n`;
}
