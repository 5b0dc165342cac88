/** The words of the page that a test message is written on. */
import { wordsIn } from '../frame/language.ts';

export const testWords = wordsIn(
  {
    title: (channel: string) => `A test message on ${channel}`,
    about:
      'It goes to a number of your own, by the same way as every answer that a person writes, and only where that is allowed: they wrote to us lately, and did not say stop. The conversation is yours then; hand it back in the inbox.',
    phone: 'Number, with + and country code',
    text: 'Words',
    sample: 'A test: this line works.',
    send: 'Send it',
    refused: 'It was not sent.',
    nobody:
      'Nobody with this number is on the list. Write something to the business from this phone first: Kabar never writes first to strangers.',
    elsewhere: (channel: string) =>
      `This person is spoken to on ${channel}: a test would leave there. Write to this channel’s number from that phone first.`,
    wrongPhone: 'Write the number with + and country code, such as +6281234567890.',
    noText: 'Write some words.',
    unknown: (name: string) => `There is no channel called ${name}.`,
  },
  {
    id: {
      title: (channel) => `Pesan uji di ${channel}`,
      about:
        'Dikirim ke nomor Anda sendiri, lewat jalan yang sama dengan jawaban orang lain, dan hanya bila boleh: mereka baru saja menulis dan tidak meminta berhenti. Setelah itu percakapan menjadi milik Anda; kembalikan di kotak masuk.',
      phone: 'Nomor, dengan + dan kode negara',
      text: 'Kata-kata',
      sample: 'Uji coba: saluran ini berfungsi.',
      send: 'Kirim',
      refused: 'Tidak dikirim.',
      nobody:
        'Tidak ada orang dengan nomor ini di daftar. Kirim dulu sesuatu ke usaha dari ponsel ini: Kabar tidak pernah menyapa orang asing lebih dulu.',
      elsewhere: (channel) =>
        `Orang ini dilayani di ${channel}: uji coba akan keluar dari sana. Kirim dulu pesan ke nomor kanal ini dari ponsel itu.`,
      wrongPhone: 'Tulis nomor dengan + dan kode negara, misalnya +6281234567890.',
      noText: 'Tulis sesuatu.',
      unknown: (name) => `Tidak ada kanal bernama ${name}.`,
    },
    es: {
      title: (channel) => `Un mensaje de prueba por ${channel}`,
      about:
        'Va a un número suyo, por el mismo camino que cada respuesta de una persona, y solo donde se puede: escribieron hace poco y no pidieron parar. La conversación queda entonces con usted; devuélvala en la bandeja.',
      phone: 'Número, con + y prefijo de país',
      text: 'Palabras',
      sample: 'Una prueba: esta línea funciona.',
      send: 'Enviar',
      refused: 'No se envió.',
      nobody:
        'Nadie con este número está en la lista. Escriba primero algo al negocio desde ese teléfono: Kabar nunca escribe primero a desconocidos.',
      elsewhere: (channel) =>
        `Con esta persona se habla por ${channel}: la prueba saldría por allí. Escriba primero al número de este canal desde ese teléfono.`,
      wrongPhone: 'Escriba el número con + y prefijo de país, como +6281234567890.',
      noText: 'Escriba algo.',
      unknown: (name) => `No hay ningún canal llamado ${name}.`,
    },
    pt: {
      title: (channel) => `Uma mensagem de teste por ${channel}`,
      about:
        'Vai para um número seu, pelo mesmo caminho que cada resposta de uma pessoa, e só onde se pode: escreveram há pouco e não pediram para parar. A conversa fica então consigo; devolva-a na caixa de entrada.',
      phone: 'Número, com + e indicativo do país',
      text: 'Palavras',
      sample: 'Um teste: esta linha funciona.',
      send: 'Enviar',
      refused: 'Não foi enviada.',
      nobody:
        'Ninguém com este número está na lista. Escreva primeiro algo ao negócio a partir desse telefone: o Kabar nunca escreve primeiro a estranhos.',
      elsewhere: (channel) =>
        `Com esta pessoa fala-se por ${channel}: o teste sairia por lá. Escreva primeiro para o número deste canal a partir desse telefone.`,
      wrongPhone: 'Escreva o número com + e indicativo do país, como +6281234567890.',
      noText: 'Escreva alguma coisa.',
      unknown: (name) => `Não há nenhum canal chamado ${name}.`,
    },
  },
);
