/** The words around the simulated phone: what can be wrong with it. */
import { wordsIn } from '../frame/language.ts';

export const phoneWords = wordsIn(
  {
    mood: 'This phone',
    set: 'Set',
    usual: 'works as usual',
    unread: 'shows nobody what it read',
    off: 'is switched off: nothing arrives',
    lost: 'shows what is sent, but the answer is lost',
    refusing: 'refuses every message for now',
    gone: 'has no WhatsApp',
    other: 'is set by the API',
  },
  {
    id: {
      mood: 'Ponsel ini',
      set: 'Terapkan',
      usual: 'bekerja seperti biasa',
      unread: 'tidak memberi tahu apa yang dibaca',
      off: 'sedang mati: tidak ada yang sampai',
      lost: 'menampilkan pesan, tetapi jawabannya hilang',
      refusing: 'menolak setiap pesan untuk sementara',
      gone: 'tidak punya WhatsApp',
      other: 'diatur lewat API',
    },
    es: {
      mood: 'Este teléfono',
      set: 'Aplicar',
      usual: 'funciona como siempre',
      unread: 'no dice lo que ha leído',
      off: 'está apagado: no llega nada',
      lost: 'muestra lo enviado, pero la respuesta se pierde',
      refusing: 'rechaza cada mensaje por ahora',
      gone: 'no tiene WhatsApp',
      other: 'está ajustado por la API',
    },
    pt: {
      mood: 'Este telefone',
      set: 'Aplicar',
      usual: 'funciona como sempre',
      unread: 'não diz o que leu',
      off: 'está desligado: nada chega',
      lost: 'mostra o que é enviado, mas a resposta se perde',
      refusing: 'recusa cada mensagem por enquanto',
      gone: 'não tem WhatsApp',
      other: 'está ajustado pela API',
    },
  },
);
