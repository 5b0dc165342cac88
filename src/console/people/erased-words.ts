/** What an erasure deleted, kept and cannot reach, in the reader's language. */
import type { ErasureReport } from '../../pipeline/erasing/erasure-report.ts';
import { type Language, wordsIn } from '../frame/language.ts';
import { type Phrase, phraseIn } from '../frame/phrases.ts';

type Deleted = keyof NonNullable<ErasureReport['deleted']>;

export const deletedNames = wordsIn(
  {
    addresses: 'numbers and ids',
    messages: 'messages',
    journal: 'entries of the journal',
    inbox: 'entries of the intake',
    calls: 'calls of other systems',
    votes: 'votes',
    goals: 'goals reached',
    links: 'links',
  } satisfies Record<Deleted, string>,
  {
    id: {
      addresses: 'nomor dan id',
      messages: 'pesan',
      journal: 'catatan jurnal',
      inbox: 'catatan masuk',
      calls: 'panggilan ke sistem lain',
      votes: 'suara',
      goals: 'tujuan tercapai',
      links: 'tautan',
    },
    es: {
      addresses: 'números e ids',
      messages: 'mensajes',
      journal: 'entradas del diario',
      inbox: 'entradas recibidas',
      calls: 'consultas a otros sistemas',
      votes: 'votos',
      goals: 'objetivos alcanzados',
      links: 'enlaces',
    },
    pt: {
      addresses: 'números e ids',
      messages: 'mensagens',
      journal: 'entradas do diário',
      inbox: 'entradas recebidas',
      calls: 'consultas a outros sistemas',
      votes: 'votos',
      goals: 'objetivos alcançados',
      links: 'links',
    },
  },
);

/** Of what is kept or cannot be reached: what, or why. */
export const remainderIn = (words: string, language: Language): string => phraseIn(phrases, words, language);

const phrases: readonly Phrase[] = [
  [
    /^a keyed hash of each address$/,
    {
      id: 'sidik terkunci dari tiap alamat',
      es: 'una huella cifrada de cada dirección',
      pt: 'uma impressão cifrada de cada endereço',
    },
  ],
  [
    /^so that no import, form or application can bring.*$/,
    {
      id: 'agar impor, formulir, atau aplikasi tidak membawa orangnya kembali; tidak terbaca tanpa rahasia instalasi ini',
      es: 'para que ninguna importación, formulario o aplicación traiga de vuelta a la persona; no se puede leer sin el secreto de esta instalación',
      pt: 'para que nenhuma importação, formulário ou aplicativo traga a pessoa de volta; não se pode ler sem o segredo desta instalação',
    },
  ],
  [
    /^the skeleton of (\d+) consent records and the record of this erasure$/,
    {
      id: 'kerangka dari $1 catatan persetujuan dan catatan penghapusan ini',
      es: 'el esqueleto de $1 registros de consentimiento y el registro de este borrado',
      pt: 'o esqueleto de $1 registros de consentimento e o registro deste apagamento',
    },
  ],
  [
    /^the skeleton of .*$/,
    {
      id: 'kerangka catatan persetujuannya dan catatan penghapusan ini',
      es: 'el esqueleto de sus registros de consentimiento y el registro de este borrado',
      pt: 'o esqueleto dos registros de consentimento e o registro deste apagamento',
    },
  ],
  [
    /^the ledger proves that nothing was removed.*$/,
    {
      id: 'buku besar membuktikan bahwa tidak ada yang dibuang atau diubah diam-diam; yang pribadi di dalamnya sudah hilang',
      es: 'el libro prueba que nada se quitó ni cambió a escondidas; lo personal que tenían ya no está',
      pt: 'o livro prova que nada foi tirado ou mudado às escondidas; o que era pessoal já não está',
    },
  ],
  [
    /^an empty contact with the id.*$/,
    {
      id: 'kontak kosong dengan id, hari lahirnya, dan hari penghapusannya',
      es: 'un contacto vacío con el id, el día en que nació y el de su borrado',
      pt: 'um contato vazio com o id, o dia em que nasceu e o do apagamento',
    },
  ],
  [
    /^so that whatever still arrives for it.*$/,
    {
      id: 'agar apa pun yang masih datang untuknya diketahui terlambat dan dibuang',
      es: 'para que lo que aún llegue se sepa tardío y se tire',
      pt: 'para que o que ainda chegue se saiba tardio e seja descartado',
    },
  ],
  [
    /^the simulated phone \(simulator\.db\)$/,
    {
      id: 'ponsel simulasi (simulator.db)',
      es: 'el teléfono simulado (simulator.db)',
      pt: 'o telefone simulado (simulator.db)',
    },
  ],
  [
    /^it plays the outside world$/,
    { id: 'berperan sebagai dunia luar', es: 'hace de mundo exterior', pt: 'faz o papel do mundo lá fora' },
  ],
  [
    /^the linked phone$/,
    { id: 'ponsel yang ditautkan', es: 'el teléfono enlazado', pt: 'o telefone conectado' },
  ],
  [
    /^delete the chat there: .*$/,
    {
      id: 'hapus percakapan di sana: Kabar tidak menghapus di ponsel itu',
      es: 'borre allí la conversación: Kabar no borra en él',
      pt: 'apague a conversa nele: o Kabar não apaga lá',
    },
  ],
  [
    /^WhatsApp's servers$/,
    { id: 'server WhatsApp', es: 'los servidores de WhatsApp', pt: 'os servidores do WhatsApp' },
  ],
  [
    /^what Meta keeps is in Meta's hands$/,
    {
      id: 'yang disimpan Meta ada di tangan Meta',
      es: 'lo que Meta guarda está en manos de Meta',
      pt: 'o que a Meta guarda está nas mãos da Meta',
    },
  ],
  [
    /^the person's own phone$/,
    {
      id: 'ponsel orangnya sendiri',
      es: 'el teléfono de la propia persona',
      pt: 'o telefone da própria pessoa',
    },
  ],
  [
    /^the conversation there is theirs$/,
    {
      id: 'percakapan di sana milik mereka',
      es: 'la conversación que hay allí es suya',
      pt: 'a conversa que está lá é dela',
    },
  ],
  [
    /^flows called it for this person: .*$/,
    {
      id: 'alur memanggilnya untuk orang ini: minta pengelolanya menghapus juga',
      es: 'los flujos lo consultaron por esta persona: pida a quien lo lleva que también la borre',
      pt: 'os fluxos o consultaram por esta pessoa: peça a quem cuida dele que também a apague',
    },
  ],
  [
    /^backups made until (.+)$/,
    {
      id: 'cadangan yang dibuat sampai $1',
      es: 'copias de seguridad hechas hasta el $1',
      pt: 'cópias de segurança feitas até $1',
    },
  ],
  [
    /^a store restored from one is told by erasures\.log.*$/,
    {
      id: 'penyimpanan yang dipulihkan darinya diberi tahu oleh erasures.log saat mulai lagi: simpan berkas itu terpisah dari cadangan, dan hapus cadangan lama menurut aturan Anda',
      es: 'a un almacén restaurado de una se lo dice erasures.log al arrancar: guarde ese archivo aparte de las copias, y borre las viejas según su propia regla',
      pt: 'um armazenamento restaurado de uma é avisado pelo erasures.log ao iniciar: guarde esse arquivo longe das cópias, e apague as antigas pela sua própria regra',
    },
  ],
  [
    /^files exported until then$/,
    {
      id: 'berkas yang diekspor sampai saat itu',
      es: 'archivos exportados hasta entonces',
      pt: 'arquivos exportados até então',
    },
  ],
  [
    /^exports of contacts or of consent may name the person$/,
    {
      id: 'ekspor kontak atau persetujuan mungkin menyebut orangnya',
      es: 'las exportaciones de contactos o consentimientos pueden nombrar a la persona',
      pt: 'exportações de contatos ou de consentimento podem nomear a pessoa',
    },
  ],
  [
    /^MongoDB's own journal and oplog$/,
    {
      id: 'jurnal dan oplog MongoDB sendiri',
      es: 'el diario y el oplog de MongoDB',
      pt: 'o diário e o oplog do MongoDB',
    },
  ],
  [
    /^they roll over by themselves$/,
    { id: 'keduanya terhapus sendiri seiring waktu', es: 'se renuevan solos', pt: 'renovam-se sozinhos' },
  ],
];
