/** What is wrong with a list or a row of it, in the reader's language and by what the page has; what is rare is told in English. */
import type { Language } from '../frame/language.ts';
import { type Phrase, phraseIn } from '../frame/phrases.ts';

export const importProblemIn = (problem: string, language: Language): string =>
  phraseIn(phrases, problem, language);

const phrases: readonly Phrase[] = [
  [
    /^There is no column (.+)\. Add it, or name it with --map "your column=…"\.$/,
    {
      en: 'There is no column $1. Add it, or say below which column it is.',
      id: 'Tidak ada kolom $1. Tambahkan, atau sebutkan kolomnya di bawah.',
      es: 'Falta la columna $1. Añádala, o diga abajo qué columna es.',
      pt: 'Falta a coluna $1. Acrescente-a, ou diga abaixo qual é.',
    },
  ],
  [
    /^There is neither a column "source" nor "method".*$/,
    {
      en: 'There is neither a column "source" nor "method" (where and how they agreed). Add one, or say it below for all rows.',
      id: 'Tidak ada kolom "source" atau "method" (di mana dan bagaimana mereka setuju). Tambahkan, atau sebutkan di bawah untuk semua baris.',
      es: 'No hay columna "source" ni "method" (dónde y cómo aceptaron). Añada una, o dígalo abajo para todas las filas.',
      pt: 'Não há coluna "source" nem "method" (onde e como aceitaram). Acrescente uma, ou diga abaixo para todas as linhas.',
    },
  ],
  [
    /^--map (.+?): the list has no column "(.+?)"\.(.*)$/,
    {
      en: '$1: the list has no column "$2".$3',
      id: '$1: daftarnya tidak punya kolom "$2".',
      es: '$1: la lista no tiene la columna "$2".',
      pt: '$1: a lista não tem a coluna "$2".',
    },
  ],
  [
    /^--map (.+?): "(.+?)" is neither a field nor a declared attribute\.(.*)$/,
    {
      en: '$1: "$2" is neither a field nor a declared attribute.$3',
      id: '$1: "$2" bukan kolom yang dikenal dan bukan atribut.',
      es: '$1: "$2" no es un campo ni un atributo declarado.',
      pt: '$1: "$2" não é um campo nem um atributo declarado.',
    },
  ],
  [
    /^(".+") could all be the (.+)\. Leave out what is not: --map "(.+)"\.$/,
    {
      en: '$1 could all be the $2. Leave out what is not, below: $3',
      id: '$1 semuanya bisa jadi $2. Buang yang bukan, di bawah: $3',
      es: '$1 podrían ser todas $2. Descarte abajo la que no lo es: $3',
      pt: '$1 poderiam todas ser $2. Descarte abaixo a que não é: $3',
    },
  ],
  [
    /^Columns (\d+) and (\d+) are both named "(.+)"\. Rename one of them\.$/,
    {
      id: 'Kolom $1 dan $2 sama-sama bernama "$3". Ganti nama salah satunya.',
      es: 'Las columnas $1 y $2 se llaman "$3". Cambie el nombre de una.',
      pt: 'As colunas $1 e $2 chamam-se "$3". Mude o nome de uma.',
    },
  ],
  [
    /^The list is empty\.$|^The list has no header and no rows\.$/,
    { id: 'Daftarnya kosong.', es: 'La lista está vacía.', pt: 'A lista está vazia.' },
  ],
  [
    /^The list has a header and no rows\.$/,
    {
      id: 'Daftarnya hanya punya baris judul.',
      es: 'La lista solo tiene el encabezado.',
      pt: 'A lista só tem o cabeçalho.',
    },
  ],
  [
    /^This is a workbook or another zip file, not CSV\..*$/,
    {
      id: 'Ini buku kerja atau berkas zip, bukan CSV. Simpan sebagai "CSV UTF-8".',
      es: 'Es un libro de cálculo u otro archivo zip, no CSV. Guárdelo como "CSV UTF-8".',
      pt: 'É uma planilha ou outro arquivo zip, não CSV. Salve como "CSV UTF-8".',
    },
  ],
  [
    /^has no \+ and country code\. .*$/,
    {
      en: 'has no + and country code. Add them, or choose the country in the form',
      id: 'tanpa + dan kode negara. Tambahkan, atau isi negaranya di formulir',
      es: 'no tiene + ni código de país. Añádalos, o diga el país en el formulario',
      pt: 'não tem + nem código do país. Acrescente-os, ou diga o país no formulário',
    },
  ],
  [
    /^was turned into a figure by a spreadsheet.*$/,
    {
      id: 'diubah menjadi angka oleh lembar kerja, dan digit terakhirnya hilang. Ambil aslinya: format kolom sebagai teks, lalu ekspor lagi',
      es: 'una hoja de cálculo lo volvió cifra y perdió sus últimos dígitos. Tome el original: dé formato de texto a la columna y exporte de nuevo',
      pt: 'uma planilha o tornou número e perdeu os últimos dígitos. Use o original: formate a coluna como texto e exporte de novo',
    },
  ],
  [
    /^has something in it that belongs to no phone number$/,
    {
      id: 'berisi sesuatu yang bukan bagian nomor telepon',
      es: 'contiene algo que no es de un número de teléfono',
      pt: 'contém algo que não é de um número de telefone',
    },
  ],
  [
    /^looks like more than one number\. Write one per row$/,
    {
      id: 'tampaknya lebih dari satu nomor. Tulis satu per baris',
      es: 'parece más de un número. Escriba uno por fila',
      pt: 'parece mais de um número. Escreva um por linha',
    },
  ],
  [
    /^is no possible phone number: it is too short$/,
    {
      id: 'bukan nomor telepon yang mungkin: terlalu pendek',
      es: 'no es un número posible: es demasiado corto',
      pt: 'não é um número possível: é curto demais',
    },
  ],
  [
    /^is no possible phone number: it is too long$/,
    {
      id: 'bukan nomor telepon yang mungkin: terlalu panjang',
      es: 'no es un número posible: es demasiado largo',
      pt: 'não é um número possível: é longo demais',
    },
  ],
  [
    /^is no possible phone number.*$/,
    {
      id: 'bukan nomor telepon yang mungkin',
      es: 'no es un número posible',
      pt: 'não é um número possível',
    },
  ],
  [
    /^are all empty: a consent without evidence is none\..*$/,
    {
      id: 'semuanya kosong: persetujuan tanpa bukti bukan persetujuan. Isi paling sedikit satu',
      es: 'están todas vacías: un consentimiento sin prueba no lo es. Rellene al menos una',
      pt: 'estão todas vazias: um consentimento sem prova não vale. Preencha ao menos uma',
    },
  ],
  [
    /^is empty: say what they agreed to$/,
    {
      id: 'kosong: tulis apa yang mereka setujui',
      es: 'está vacío: diga a qué dieron su consentimiento',
      pt: 'está vazio: diga com o que concordaram',
    },
  ],
  [
    /^is empty: say when they agreed$/,
    {
      id: 'kosong: tulis kapan mereka setuju',
      es: 'está vacío: diga cuándo aceptaron',
      pt: 'está vazio: diga quando concordaram',
    },
  ],
  [
    /^is empty, and so is "method": say where or how they agreed$/,
    {
      id: 'kosong, dan "method" juga: tulis di mana atau bagaimana mereka setuju',
      es: 'está vacío, y "method" también: diga dónde o cómo aceptaron',
      pt: 'está vazio, e "method" também: diga onde ou como concordaram',
    },
  ],
  [
    /^is empty: say in which language the words were shown$/,
    {
      id: 'kosong: tulis bahasa kata-kata yang ditampilkan',
      es: 'está vacío: diga en qué idioma se mostró el texto',
      pt: 'está vazio: diga em que idioma o texto foi mostrado',
    },
  ],
  [/^is empty$/, { id: 'kosong', es: 'está vacío', pt: 'está vazio' }],
  [
    /^has "(.+)"\. Use some of: (.+)$/,
    {
      id: 'berisi "$1". Pakai sebagian dari: $2',
      es: 'tiene "$1". Use alguno de: $2',
      pt: 'tem "$1". Use algum de: $2',
    },
  ],
  [
    /^is no date\. Write it as .*$/,
    {
      id: 'bukan tanggal. Tulis seperti 2026-03-01',
      es: 'no es una fecha. Escríbala como 2026-03-01',
      pt: 'não é uma data. Escreva como 2026-03-01',
    },
  ],
  [
    /^is a bare figure\..*$/,
    {
      id: 'hanya sebuah angka. Tulis tanggal seperti 2026-03-01: format kolom sebagai teks',
      es: 'es una cifra suelta. Escriba la fecha como 2026-03-01: dé formato de texto a la columna',
      pt: 'é só um número. Escreva a data como 2026-03-01: formate a coluna como texto',
    },
  ],
  [
    /^may mean two days\..*$/,
    {
      en: 'may mean two days. Write it as 2026-03-01, or say in the form how days are written',
      id: 'bisa berarti dua hari. Tulis seperti 2026-03-01, atau sebutkan di formulir cara menulis tanggal',
      es: 'puede ser dos días. Escríbalo como 2026-03-01, o diga en el formulario cómo se escriben los días',
      pt: 'pode ser dois dias. Escreva como 2026-03-01, ou diga no formulário como os dias são escritos',
    },
  ],
  [
    /^is on no calendar$/,
    {
      id: 'tidak ada di kalender',
      es: 'no existe en el calendario',
      pt: 'não existe no calendário',
    },
  ],
  [/^is in the future$/, { id: 'di masa depan', es: 'está en el futuro', pt: 'está no futuro' }],
  [
    /^is no language such as id or pt-BR$/,
    {
      id: 'bukan bahasa seperti id atau pt-BR',
      es: 'no es un idioma como id o pt-BR',
      pt: 'não é um idioma como id ou pt-BR',
    },
  ],
  [
    /^is longer than (\d+) characters.*$/,
    {
      id: 'lebih dari $1 huruf',
      es: 'tiene más de $1 caracteres',
      pt: 'tem mais de $1 caracteres',
    },
  ],
  [
    /^is one too many: the header has (\d+)\..*$/,
    {
      id: 'terlalu banyak: judulnya punya $1 kolom. Beri tanda kutip pada sel yang berisi pemisah',
      es: 'sobra: el encabezado tiene $1. Ponga entre comillas las celdas con el separador',
      pt: 'sobra: o cabeçalho tem $1. Ponha entre aspas as células com o separador',
    },
  ],
];
