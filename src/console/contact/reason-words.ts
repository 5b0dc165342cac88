/** Why something is or is not sent, in the reader's language; what has no words there yet is told in English. */
import type { GateReason, Verdict } from '../../core/policy/gate.ts';
import { wordsOf, wordsOfReason } from '../../http/why-words.ts';
import type { Language } from '../frame/language.ts';

type Reasons = Readonly<Record<GateReason, string>>;

export const verdictIn = (verdict: Verdict, language: Language): string => {
  if (language === 'en') return wordsOf(verdict);
  return verdict.kind === 'send' ? sent[language] : reasonIn(verdict.reason, language);
};

/** Of a message that waited or never left. */
export function reasonIn(reason: string, language: Language): string {
  if (language === 'en') return wordsOfReason(reason);
  return translated(reason, language) ?? wordsOfReason(reason);
}

/** Null for what is no reason of the gate. */
export function translated(reason: string, language: Exclude<Language, 'en'>): string | null {
  const known: Readonly<Record<string, string>> = others[language];
  return Object.hasOwn(known, reason) ? (known[reason] ?? null) : null;
}

const sent = {
  id: 'Akan dikirim sekarang.',
  es: 'Se enviaría ahora.',
  pt: 'Seria enviada agora.',
} as const;

const id: Reasons = {
  expired: 'Waktunya sudah lewat.',
  'opted out': 'Mereka minta berhenti. Tidak ada yang dikirim sampai mereka menulis MULAI.',
  erased: 'Data mereka sudah dihapus. Tidak ada lagi yang bisa sampai kepada mereka.',
  'part of another contact': 'Kini mereka bagian dari kontak lain; pesan ditujukan ke kontak itu.',
  'no longer opted out': 'Mereka sudah kembali, jadi ucapan perpisahan tidak tepat lagi.',
  unreachable: 'Nomor mereka tidak terjangkau. Pesan dari mereka mengubahnya.',
  'with a person': 'Seseorang dari tim sedang berbicara; Kabar diam sampai percakapan dikembalikan.',
  'campaign stopped': 'Kampanye yang memuatnya sudah dihentikan.',
  'campaign paused': 'Kampanye yang memuatnya sedang dijeda.',
  'no consent': 'Mereka belum menyetujui pesan untuk tujuan ini.',
  'consent withdrawn': 'Mereka menarik persetujuan untuk tujuan ini.',
  'consent expired': 'Persetujuan untuk tujuan ini hanya tersirat, dan masanya sudah habis.',
  'not subscribed': 'Mereka belum bergabung: Kabar menjawab, tetapi tidak menulis lebih dulu.',
  archived: 'Mereka terlalu lama diam. Pesan dari mereka membawa mereka kembali.',
  'reply too late': 'Mereka tidak menulis dalam sehari terakhir, jadi tidak ada yang dijawab.',
  'moved to another number':
    'Mereka bertanya di nomor lain dan sejak itu dipindahkan: jawaban dari nomor asing akan mengejutkan.',
  paused: 'Mereka minta jeda.',
  'may have said stop':
    'Tulisan mereka mungkin berarti berhenti, dan sudah ditanyakan; sampai dijawab, tidak ada promosi.',
  'topic refused': 'Mereka tidak mau topik ini.',
  'said already': 'Hal yang sama baru saja disampaikan.',
  'they have not written yet': 'Saluran ini tidak boleh menulis lebih dulu.',
  'service window closed':
    'Mereka tidak menulis belakangan ini; saluran ini hanya menerima teks bebas untuk yang baru menulis.',
  'WhatsApp says the window is closed':
    'WhatsApp menerima teks bebas hanya sehari setelah mereka menulis, dan hari itu sudah lewat.',
  'unanswered budget': 'Mereka tidak menanggapi pesan-pesan terakhir; menulis lagi tidak ramah.',
  'quiet hours': 'Di tempat mereka sedang jam tenang.',
  'cap per day': 'Hari ini mereka sudah cukup menerima pesan.',
  'cap per week': 'Minggu ini mereka sudah cukup menerima pesan.',
  'cap per month': 'Bulan ini mereka sudah cukup menerima pesan.',
  'half the cap per day, by their wish': 'Mereka minta lebih sedikit: setengah dari yang lain dalam sehari.',
  'half the cap per week, by their wish':
    'Mereka minta lebih sedikit: setengah dari yang lain dalam seminggu.',
  'half the cap per month, by their wish':
    'Mereka minta lebih sedikit: setengah dari yang lain dalam sebulan.',
  'half the cap per day, by their silence':
    'Mereka belum menanggapi, jadi hanya setengahnya dalam sehari sampai mereka menanggapi.',
  'half the cap per week, by their silence':
    'Mereka belum menanggapi, jadi hanya setengahnya dalam seminggu sampai mereka menanggapi.',
  'half the cap per month, by their silence':
    'Mereka belum menanggapi, jadi hanya setengahnya dalam sebulan sampai mereka menanggapi.',
  'makes way for a better one': 'Pesan yang lebih penting menunggu sisa ruang di bawah batas.',
  'number warm-up': 'Nomor ini masih muda: hari ini sudah cukup banyak orang yang disurati.',
  'template halted':
    'Yang boleh dikirim sekarang harus berupa templat, dan WhatsApp menghentikan atau menolaknya.',
  'number tier': 'Hari ini nomor ini sudah menyurati sebanyak yang diizinkan WhatsApp.',
  'number flagged':
    'Menurut WhatsApp banyak orang memblokir atau melaporkan nomor ini: untuk sementara hanya sedikit yang disurati.',
  'number restricted':
    'Nomor ini dibatasi: ia menjawab, tetapi tidak memulai apa pun sampai seseorang melanjutkannya.',
  'number pace': 'Pesan berangkat satu per satu dengan jeda: gilirannya nanti.',
  'catching up':
    'Saluran sempat terputus, dan yang ditulis selama itu belum semua diputuskan: mungkin ada kata berhenti.',
  'undecided entries': 'Mereka menulis sesuatu yang belum diputuskan.',
  'crossed by a STOP': 'Mereka minta berhenti saat pesan ini sedang dikirim.',
};

const es: Reasons = {
  expired: 'Se le pasó el momento.',
  'opted out': 'Pidieron que paremos. No se envía nada hasta que escriban de nuevo ALTA.',
  erased: 'Sus datos se borraron. Ya nada puede llegarles.',
  'part of another contact': 'Ahora son parte de otro contacto; lo que haya que decir se le dice a ese.',
  'no longer opted out': 'Volvieron, así que la despedida ya no corresponde.',
  unreachable: 'Su número no recibe mensajes. Un mensaje suyo lo cambia.',
  'with a person': 'Una persona del equipo habla con ellos; Kabar calla hasta que se la devuelvan.',
  'campaign stopped': 'La campaña de la que forma parte se detuvo.',
  'campaign paused': 'La campaña de la que forma parte está en pausa.',
  'no consent': 'No han aceptado mensajes con este fin.',
  'consent withdrawn': 'Retiraron su consentimiento para este fin.',
  'consent expired': 'El consentimiento para este fin era implícito y ya venció.',
  'not subscribed': 'No se han suscrito: Kabar les responde y nunca escribe primero.',
  archived: 'Llevan demasiado tiempo en silencio. Un mensaje suyo los trae de vuelta.',
  'reply too late': 'No han escrito en el último día, así que no hay nada que responder.',
  'moved to another number':
    'Preguntaron en otro número y desde entonces se los pasó: una respuesta de un número extraño sorprendería.',
  paused: 'Pidieron una pausa.',
  'may have said stop':
    'Escribieron algo que puede querer decir basta y se les preguntó; hasta que respondan no se envía publicidad.',
  'topic refused': 'No quieren este tema.',
  'said already': 'Hace poco se les dijo lo mismo.',
  'they have not written yet': 'Este canal no puede escribir primero.',
  'service window closed': 'No han escrito hace poco, y este canal solo envía texto libre a quien lo hizo.',
  'WhatsApp says the window is closed':
    'WhatsApp acepta texto libre solo durante un día después de que escriben, y dice que ese día pasó.',
  'unanswered budget': 'No reaccionaron a los últimos mensajes; insistir no sería amable.',
  'quiet hours': 'Donde están es hora de silencio.',
  'cap per day': 'Hoy ya recibieron bastantes mensajes.',
  'cap per week': 'Esta semana ya recibieron bastantes mensajes.',
  'cap per month': 'Este mes ya recibieron bastantes mensajes.',
  'half the cap per day, by their wish': 'Pidieron menos: la mitad que los demás al día.',
  'half the cap per week, by their wish': 'Pidieron menos: la mitad que los demás a la semana.',
  'half the cap per month, by their wish': 'Pidieron menos: la mitad que los demás al mes.',
  'half the cap per day, by their silence':
    'No han reaccionado, así que reciben la mitad al día hasta que lo hagan.',
  'half the cap per week, by their silence':
    'No han reaccionado, así que reciben la mitad a la semana hasta que lo hagan.',
  'half the cap per month, by their silence':
    'No han reaccionado, así que reciben la mitad al mes hasta que lo hagan.',
  'makes way for a better one': 'Un mensaje más importante espera el sitio que queda bajo los límites.',
  'number warm-up': 'El número es joven todavía: hoy ya escribió a tantas personas como conviene.',
  'template halted':
    'Lo que puede decirse ahora tiene que ser una plantilla, y WhatsApp la pausó, desactivó o rechazó.',
  'number tier': 'Hoy el número ya escribió a tantas personas como WhatsApp le permite.',
  'number flagged':
    'WhatsApp dice que muchas personas bloquearon o denunciaron el número: por ahora escribe a pocas al día.',
  'number restricted':
    'El número está restringido: responde y no empieza nada hasta que una persona lo reanude.',
  'number pace': 'Lo que Kabar empieza sale uno tras otro, con pausas: su turno llega después.',
  'catching up': 'El canal estuvo fuera y lo escrito entretanto no está todo decidido: puede haber un basta.',
  'undecided entries': 'Escribieron algo que aún no se ha decidido.',
  'crossed by a STOP': 'Pidieron que paremos mientras iba en camino.',
};

const pt: Reasons = {
  expired: 'O momento dela passou.',
  'opted out': 'Pediram para parar. Nada é enviado até que peçam para voltar.',
  erased: 'Os dados foram apagados. Nada mais pode chegar a eles.',
  'part of another contact': 'Agora fazem parte de outro contato; o que há a dizer é dito a ele.',
  'no longer opted out': 'Voltaram, por isso a despedida já não cabe.',
  unreachable: 'O número não recebe mensagens. Uma mensagem deles muda isso.',
  'with a person': 'Uma pessoa da equipe fala com eles; o Kabar fica calado até que a conversa volte.',
  'campaign stopped': 'A campanha de que faz parte foi encerrada.',
  'campaign paused': 'A campanha de que faz parte está em pausa.',
  'no consent': 'Não aceitaram mensagens com esta finalidade.',
  'consent withdrawn': 'Retiraram o consentimento para esta finalidade.',
  'consent expired': 'O consentimento para esta finalidade era implícito e já venceu.',
  'not subscribed': 'Ainda não entraram: o Kabar responde e nunca escreve primeiro.',
  archived: 'Estão calados há tempo demais. Uma mensagem deles os traz de volta.',
  'reply too late': 'Não escreveram no último dia, por isso não há o que responder.',
  'moved to another number':
    'Perguntaram em outro número e foram mudados desde então: uma resposta de um número estranho surpreenderia.',
  paused: 'Pediram uma pausa.',
  'may have said stop':
    'Escreveram algo que pode querer dizer pare, e foram perguntados; até responderem, nenhuma publicidade é enviada.',
  'topic refused': 'Não querem este assunto.',
  'said already': 'O mesmo lhes foi dito há pouco.',
  'they have not written yet': 'Este canal não pode escrever primeiro.',
  'service window closed': 'Não escreveram recentemente, e este canal só envia texto livre a quem escreveu.',
  'WhatsApp says the window is closed':
    'O WhatsApp aceita texto livre só por um dia depois que escrevem, e diz que esse dia passou.',
  'unanswered budget': 'Não reagiram às últimas mensagens; insistir não seria gentil.',
  'quiet hours': 'Onde estão é hora de silêncio.',
  'cap per day': 'Já receberam mensagens suficientes hoje.',
  'cap per week': 'Já receberam mensagens suficientes nesta semana.',
  'cap per month': 'Já receberam mensagens suficientes neste mês.',
  'half the cap per day, by their wish': 'Pediram menos: metade do que os outros recebem por dia.',
  'half the cap per week, by their wish': 'Pediram menos: metade do que os outros recebem por semana.',
  'half the cap per month, by their wish': 'Pediram menos: metade do que os outros recebem por mês.',
  'half the cap per day, by their silence': 'Não reagiram, por isso recebem metade por dia até que reajam.',
  'half the cap per week, by their silence':
    'Não reagiram, por isso recebem metade por semana até que reajam.',
  'half the cap per month, by their silence': 'Não reagiram, por isso recebem metade por mês até que reajam.',
  'makes way for a better one': 'Uma mensagem mais importante espera o lugar que resta nos limites.',
  'number warm-up': 'O número ainda é novo: hoje já escreveu a tantas pessoas quanto convém.',
  'template halted':
    'O que se pode dizer agora tem de ser um modelo, e o WhatsApp o pausou, desativou ou rejeitou.',
  'number tier': 'Hoje o número já escreveu a tantas pessoas quanto o WhatsApp permite.',
  'number flagged':
    'O WhatsApp diz que muitas pessoas bloquearam ou denunciaram o número: por ora ele escreve a poucas por dia.',
  'number restricted': 'O número está restrito: responde e não começa nada até que uma pessoa o retome.',
  'number pace': 'O que o Kabar começa sai um após o outro, com pausas: a vez dele vem depois.',
  'catching up':
    'O canal esteve fora, e o que foi escrito nesse tempo ainda não está todo decidido: pode haver um pare.',
  'undecided entries': 'Escreveram algo que ainda não foi decidido.',
  'crossed by a STOP': 'Pediram para parar enquanto ela estava a caminho.',
};

const others = { id, es, pt } as const;
