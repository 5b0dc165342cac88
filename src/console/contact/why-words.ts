/** Why a line of the journal is there, in the reader's language; what has no words here is told as it was noted. */
import type { Language } from '../frame/language.ts';
import { causeIn } from './cause-words.ts';
import { translated } from './reason-words.ts';

type Words = Readonly<Record<Exclude<Language, 'en'>, string>>;

export function whyIn(why: string, language: Language): string {
  const cause = causeIn(why, language);
  if (cause !== null || language === 'en') return cause ?? why;
  const known = Object.hasOwn(whys, why) ? whys[why]?.[language] : translated(why, language);
  return known ?? why;
}

const whys: Readonly<Record<string, Words>> = {
  silence: { id: 'tidak ada jawaban', es: 'silencio', pt: 'silêncio' },
  'no dated round is open today': {
    id: 'hari ini tidak ada putaran bertanggal yang terbuka',
    es: 'hoy no hay ninguna ronda con fecha abierta',
    pt: 'hoje não há nenhuma rodada com data aberta',
  },
  'its day is past': { id: 'harinya sudah lewat', es: 'su día ya pasó', pt: 'o dia já passou' },
  'another run is in the foreground': {
    id: 'alur lain sedang berjalan di depan',
    es: 'otro flujo está en primer plano',
    pt: 'outro fluxo está em primeiro plano',
  },
  'written before the question could be read': {
    id: 'ditulis sebelum pertanyaannya sempat dibaca',
    es: 'escrito antes de poder leer la pregunta',
    pt: 'escrito antes de a pergunta poder ser lida',
  },
  'words of a message': {
    id: 'kata-kata dalam pesan',
    es: 'palabras de un mensaje',
    pt: 'palavras de uma mensagem',
  },
  'too many runs stepped aside': {
    id: 'terlalu banyak alur yang menunggu',
    es: 'demasiados flujos apartados',
    pt: 'demasiados fluxos postos de lado',
  },
  'too many follow-ups': {
    id: 'terlalu banyak tindak lanjut',
    es: 'demasiados seguimientos',
    pt: 'demasiados seguimentos',
  },
  'too many flows are planned': {
    id: 'terlalu banyak alur yang direncanakan',
    es: 'demasiados flujos previstos',
    pt: 'demasiados fluxos planejados',
  },
  'too long ago, or part of an outage': {
    id: 'sudah terlalu lama, atau bagian dari gangguan',
    es: 'hace demasiado, o parte de una avería',
    pt: 'há demasiado tempo, ou parte de uma avaria',
  },
  'told with their message': {
    id: 'disampaikan bersama pesan mereka',
    es: 'dicho con su mensaje',
    pt: 'dito com a mensagem deles',
  },
  'they were loyal not long ago': {
    id: 'belum lama ini mereka setia',
    es: 'eran leales hace poco',
    pt: 'eram fiéis há pouco',
  },
  'left alone, to compare': {
    id: 'sengaja dibiarkan, untuk dibandingkan',
    es: 'no se le escribe, para comparar',
    pt: 'deixado em paz, para comparar',
  },
  'they used the number they know': {
    id: 'mereka memakai nomor yang mereka kenal',
    es: 'usaron el número que conocen',
    pt: 'usaram o número que conhecem',
  },
  'their own hour': { id: 'jam mereka sendiri', es: 'su propia hora', pt: 'a hora deles' },
  'their number reached nobody for long': {
    id: 'nomor mereka lama tidak terjangkau',
    es: 'su número no llega a nadie desde hace tiempo',
    pt: 'há muito que o número não chega a ninguém',
  },
  'the release has no such flow': {
    id: 'rilis ini tidak punya alur itu',
    es: 'la versión no tiene ese flujo',
    pt: 'a versão não tem esse fluxo',
  },
  'the platform tells it': {
    id: 'diberitahukan oleh WhatsApp',
    es: 'lo dice WhatsApp',
    pt: 'o WhatsApp di-lo',
  },
  'the answers were unclear': {
    id: 'jawabannya tidak jelas',
    es: 'las respuestas no estaban claras',
    pt: 'as respostas não foram claras',
  },
  stay: { id: 'tetap', es: 'se quedan', pt: 'ficam' },
  refuse: { id: 'menolak', es: 'rechazo', pt: 'recusa' },
  pause: { id: 'jeda', es: 'pausa', pt: 'pausa' },
  only: { id: 'hanya ini', es: 'solo esto', pt: 'só isto' },
  'less often': { id: 'lebih jarang', es: 'menos a menudo', pt: 'menos vezes' },
  'in words': { id: 'dengan kata-kata', es: 'con palabras', pt: 'em palavras' },
  'as before': { id: 'seperti sebelumnya', es: 'como antes', pt: 'como antes' },
  merge: { id: 'penggabungan', es: 'unión', pt: 'união' },
  'merge undone': { id: 'penggabungan dibatalkan', es: 'unión deshecha', pt: 'união desfeita' },
  'part of an outage': { id: 'bagian dari gangguan', es: 'parte de una avería', pt: 'parte de uma avaria' },
  'only the person can come back after a STOP': {
    id: 'setelah STOP, hanya orangnya sendiri yang bisa kembali',
    es: 'tras un STOP solo puede volver la propia persona',
    pt: 'depois de um STOP só a própria pessoa pode voltar',
  },
  'older than the inbox remembers': {
    id: 'lebih lama daripada yang diingat kotak masuk',
    es: 'más antiguo de lo que recuerda la bandeja',
    pt: 'mais antigo do que a caixa de entrada recorda',
  },
  'nothing was sent to them': {
    id: 'tidak ada yang dikirim kepada mereka',
    es: 'no se les envió nada',
    pt: 'não lhes foi enviado nada',
  },
  'nothing has reached them': {
    id: 'tidak ada yang sampai kepada mereka',
    es: 'no les llegó nada',
    pt: 'não lhes chegou nada',
  },
  'nobody of the business has it': {
    id: 'tidak ada orang dari tim yang memegangnya',
    es: 'nadie del negocio la tiene',
    pt: 'ninguém do negócio a tem',
  },
  'nobody gave it back in time': {
    id: 'tidak dikembalikan pada waktunya',
    es: 'nadie la devolvió a tiempo',
    pt: 'ninguém a devolveu a tempo',
  },
  'no texts in it': { id: 'tidak ada teks di dalamnya', es: 'no hay textos', pt: 'não tem textos' },
  'no flow starts with it any more': {
    id: 'tidak ada lagi alur yang dimulai dengannya',
    es: 'ningún flujo empieza ya con ello',
    pt: 'já nenhum fluxo começa com isso',
  },
  'its expression had no value': {
    id: 'ungkapannya tidak bernilai',
    es: 'su expresión no tenía valor',
    pt: 'a expressão não tinha valor',
  },
  'it waits already, or too many wait': {
    id: 'sudah menunggu, atau terlalu banyak yang menunggu',
    es: 'ya espera, o esperan demasiados',
    pt: 'já espera, ou esperam demasiados',
  },
  'it is the elder': { id: 'ini yang lebih dulu ada', es: 'es el más antiguo', pt: 'é o mais antigo' },
  'it is not part of this one': {
    id: 'bukan bagian dari kontak ini',
    es: 'no forma parte de este',
    pt: 'não faz parte deste',
  },
  'it is not part of that one': {
    id: 'bukan bagian dari kontak itu',
    es: 'no forma parte de aquel',
    pt: 'não faz parte daquele',
  },
  'a person talks to them': {
    id: 'seseorang dari tim sedang berbicara dengan mereka',
    es: 'una persona habla con ellos',
    pt: 'uma pessoa fala com eles',
  },
  'no longer in the segment': {
    id: 'tidak lagi dalam segmen',
    es: 'ya no está en el segmento',
    pt: 'já não está no segmento',
  },
  'its campaign was stopped': {
    id: 'kampanyenya dihentikan',
    es: 'su campaña se detuvo',
    pt: 'a campanha foi parada',
  },
  'recycled number': { id: 'nomor bekas orang lain', es: 'número reasignado', pt: 'número reatribuído' },
  'outbox full': { id: 'kotak keluar penuh', es: 'bandeja de salida llena', pt: 'caixa de saída cheia' },
  'they are back': { id: 'mereka kembali', es: 'han vuelto', pt: 'voltaram' },
  'they chose less instead': {
    id: 'mereka memilih lebih sedikit',
    es: 'prefirieron recibir menos',
    pt: 'preferiram receber menos',
  },
  'they left the menu': { id: 'mereka keluar dari menu', es: 'salieron del menú', pt: 'saíram do menu' },
  'the number may be somebody else’s': {
    id: 'nomornya mungkin sudah milik orang lain',
    es: 'el número puede ser de otra persona',
    pt: 'o número pode ser de outra pessoa',
  },
};
