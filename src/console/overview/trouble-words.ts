/** What needs attention, in the reader's language, by what it is about: in English each tells more, as alerts do. */
import { type Language, wordsIn } from '../frame/language.ts';

const kinds = wordsIn(
  {
    channel: 'Look at the page of the channels, and at the phone or the account of the number.',
    template: 'Look at the template in the WhatsApp Manager.',
    store: 'Look at the log for the reason.',
    disk: 'Make room on the disk.',
    files: 'Run "kabar check", which tells each error.',
    rounds: 'Add rounds with days to come, or delete the file.',
    inbox: 'Look at the log for errors.',
    people: 'Answer them in the inbox, or hand them back to the bot.',
  },
  {
    id: {
      channel: 'Lihat halaman saluran, dan ponsel atau akun nomor itu.',
      template: 'Lihat templat itu di WhatsApp Manager.',
      store: 'Lihat alasannya di log.',
      disk: 'Kosongkan sebagian ruang disk.',
      files: 'Jalankan "kabar check": setiap kesalahan disebutkan.',
      rounds: 'Tambahkan putaran dengan hari mendatang, atau hapus berkasnya.',
      inbox: 'Cari kesalahan di log.',
      people: 'Jawab mereka di kotak masuk, atau kembalikan ke bot.',
    },
    es: {
      channel: 'Mire la página de los canales, y el teléfono o la cuenta del número.',
      template: 'Mire la plantilla en el WhatsApp Manager.',
      store: 'Busque el motivo en el registro.',
      disk: 'Libere espacio en el disco.',
      files: 'Ejecute "kabar check", que dice cada error.',
      rounds: 'Añada rondas con días por venir, o borre el archivo.',
      inbox: 'Busque errores en el registro.',
      people: 'Respóndales en la bandeja de entrada, o devuélvalas al bot.',
    },
    pt: {
      channel: 'Veja a página dos canais, e o telefone ou a conta do número.',
      template: 'Veja o modelo no WhatsApp Manager.',
      store: 'Procure a razão no registro.',
      disk: 'Libere espaço no disco.',
      files: 'Execute "kabar check", que diz cada erro.',
      rounds: 'Acrescente rodadas com dias por vir, ou apague o arquivo.',
      inbox: 'Procure erros no registro.',
      people: 'Responda-lhes na caixa de entrada, ou devolva-as ao bot.',
    },
  },
);

const titles = wordsIn(
  {
    channel: (name: string) => `The channel ${name} cannot do all that it should`,
    template: (name: string) => `WhatsApp does not send the template ${name}`,
    store: () => 'The store cannot be written',
    disk: () => 'The disk of the data directory is nearly full',
    files: () => 'The changed flow files were refused',
    rounds: (name: string) => `The rounds in ${name} are over`,
    inbox: () => 'What came in is not answered',
    people: () => 'Conversations wait for one of you',
  },
  {
    id: {
      channel: (name) => `Saluran ${name} tidak dapat melakukan semua yang seharusnya`,
      template: (name) => `WhatsApp tidak mengirim templat ${name}`,
      store: () => 'Penyimpanan tidak dapat ditulis',
      disk: () => 'Disk untuk data hampir penuh',
      files: () => 'Berkas alur yang diubah ditolak',
      rounds: (name) => `Putaran di ${name} sudah habis`,
      inbox: () => 'Yang masuk tidak dijawab',
      people: () => 'Ada percakapan yang menunggu salah satu dari Anda',
    },
    es: {
      channel: (name) => `El canal ${name} no puede hacer todo lo que debería`,
      template: (name) => `WhatsApp no envía la plantilla ${name}`,
      store: () => 'No se puede escribir en el almacén',
      disk: () => 'El disco de los datos está casi lleno',
      files: () => 'Se rechazaron los archivos de flujo cambiados',
      rounds: (name) => `Las rondas de ${name} se acabaron`,
      inbox: () => 'Lo que llegó no se responde',
      people: () => 'Hay conversaciones que esperan a alguien de ustedes',
    },
    pt: {
      channel: (name) => `O canal ${name} não consegue fazer tudo o que devia`,
      template: (name) => `O WhatsApp não envia o modelo ${name}`,
      store: () => 'Não se consegue escrever no armazenamento',
      disk: () => 'O disco dos dados está quase cheio',
      files: () => 'Os arquivos de fluxo alterados foram recusados',
      rounds: (name) => `As rodadas em ${name} acabaram`,
      inbox: () => 'O que chegou não é respondido',
      people: () => 'Há conversas à espera de um de vocês',
    },
  },
);

type Kind = keyof ReturnType<typeof kinds>;
type Told = { readonly key: string; readonly title: string; readonly words: string; readonly advice: string };

/** `detail` is what only English has: it names states, codes and commands, and stands behind the reader's own words. */
export function troubleWords(language: Language, { key, title, words, advice }: Told) {
  const [name = '', ...rest] = key.split(':');
  const kind = name === 'with-person' ? 'people' : name;
  if (language === 'en' || !isKind(kind)) return { title, words: `${words} ${advice}`, detail: null };
  return {
    title: titles(language)[kind](rest.join(' ')),
    words: kinds(language)[kind],
    detail: `${title}: ${words} ${advice}`,
  };
}

const isKind = (name: string): name is Kind => name in kinds('en');
