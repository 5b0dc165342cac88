/** The words on how sending goes: shares, what waited or never left and why, and how the numbers are. */
import { wordsIn } from '../frame/language.ts';

export const sendingWords = wordsIn(
  {
    shares: 'Opt-in, replies and opt-out as shares',
    sharesOf: (from: string, to: string) =>
      `Confirmed: in the days chosen. The others: of the messages of ${from} to ${to}, each counted four days later, when its receipts and replies are in.`,
    more: 'All shares, and what they suggest',
    fates: 'What waited or never left, and why',
    fatesOf: (from: string, to: string) =>
      `Messages of ${from} to ${to}, counted four days later; failures: in the days chosen. Why a message to one person waits now stands on their page.`,
    held: 'Waited',
    dropped: 'Given up',
    failed: 'Failed',
    why: 'Why',
    messages: 'Messages',
    allLeft: 'Every message left at once.',
    noneYet: 'No message of these days is counted yet.',
    numbers: 'The numbers',
    noNumbers: 'No channel is connected.',
    toChannels: 'All about the channels',
  },
  {
    id: {
      shares: 'Setuju, balasan, dan berhenti sebagai bagian',
      sharesOf: (from, to) =>
        `Dikonfirmasi: pada hari-hari yang dipilih. Lainnya: dari pesan ${from} sampai ${to}, masing-masing dihitung empat hari kemudian, saat tanda terima dan balasannya sudah masuk.`,
      more: 'Semua bagian, dan apa artinya',
      fates: 'Yang menunggu atau tidak pernah berangkat, dan alasannya',
      fatesOf: (from, to) =>
        `Pesan ${from} sampai ${to}, dihitung empat hari kemudian; kegagalan: pada hari-hari yang dipilih. Alasan pesan untuk satu orang menunggu sekarang ada di halamannya.`,
      held: 'Menunggu',
      dropped: 'Dibatalkan',
      failed: 'Gagal',
      why: 'Alasan',
      messages: 'Pesan',
      allLeft: 'Semua pesan langsung berangkat.',
      noneYet: 'Belum ada pesan dari hari-hari ini yang dihitung.',
      numbers: 'Nomor',
      noNumbers: 'Tidak ada kanal yang tersambung.',
      toChannels: 'Semua tentang kanal',
    },
    es: {
      shares: 'Altas, respuestas y bajas, en proporción',
      sharesOf: (from, to) =>
        `Confirmadas: en los días elegidos. Lo demás: de los mensajes del ${from} al ${to}, contados cuatro días después, cuando ya llegaron acuses y respuestas.`,
      more: 'Todas las proporciones y lo que sugieren',
      fates: 'Lo que esperó o nunca salió, y por qué',
      fatesOf: (from, to) =>
        `Mensajes del ${from} al ${to}, contados cuatro días después; los fallos, en los días elegidos. Por qué espera ahora un mensaje para una persona está en su página.`,
      held: 'Esperó',
      dropped: 'Se abandonó',
      failed: 'Falló',
      why: 'Por qué',
      messages: 'Mensajes',
      allLeft: 'Todos los mensajes salieron enseguida.',
      noneYet: 'Aún no se contó ningún mensaje de estos días.',
      numbers: 'Los números',
      noNumbers: 'No hay ningún canal conectado.',
      toChannels: 'Todo sobre los canales',
    },
    pt: {
      shares: 'Adesões, respostas e saídas, em proporção',
      sharesOf: (from, to) =>
        `Confirmadas: nos dias escolhidos. O resto: das mensagens de ${from} a ${to}, contadas quatro dias depois, quando os recibos e as respostas já chegaram.`,
      more: 'Todas as proporções e o que sugerem',
      fates: 'O que esperou ou nunca saiu, e por quê',
      fatesOf: (from, to) =>
        `Mensagens de ${from} a ${to}, contadas quatro dias depois; as falhas, nos dias escolhidos. Por que uma mensagem para uma pessoa espera agora está na página dela.`,
      held: 'Esperou',
      dropped: 'Abandonada',
      failed: 'Falhou',
      why: 'Por quê',
      messages: 'Mensagens',
      allLeft: 'Todas as mensagens saíram logo.',
      noneYet: 'Ainda não foi contada nenhuma mensagem destes dias.',
      numbers: 'Os números',
      noNumbers: 'Nenhum canal está conectado.',
      toChannels: 'Tudo sobre os canais',
    },
  },
);
