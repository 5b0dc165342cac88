/** What people write on their own phones, in the languages they speak. A catalogue: nobody's behaviour is in here. */

export const spokenLanguages = ['id', 'en', 'es', 'pt', 'fr', 'de'] as const;
export type Spoken = (typeof spokenLanguages)[number];

type Words = readonly [string, ...string[]];

/** `stop` in words of their own, none of which can mean anything else. */
export type Sayings = {
  readonly hello: Words;
  readonly yes: Words;
  readonly no: Words;
  readonly stop: Words;
  readonly start: Words;
  readonly less: Words;
  readonly thanks: Words;
  readonly asks: Words;
  readonly answers: Words;
  readonly wrongNumber: Words;
};

export const sayings: Readonly<Record<Spoken, Sayings>> = {
  id: {
    hello: ['Halo', 'Hai, mau dapat resep', 'Selamat pagi kak', 'Halo, apa kabar?'],
    yes: ['ya', 'boleh', 'Ya, mau'],
    no: ['tidak', 'tidak, terima kasih'],
    stop: ['STOP', 'stop', 'berhenti', 'tolong berhenti kirim pesan', 'jangan kirim pesan lagi', 'BERHENTI'],
    start: ['START', 'mulai'],
    less: ['kurangi', 'preferensi'],
    thanks: ['terima kasih', 'makasih', 'oke', 'siap'],
    asks: ['harga', 'jadwal', 'lokasi', 'daftar', 'tanya', 'Apakah bisa bawa anak?', 'Pakai santan apa ya?'],
    answers: ['Rina', 'Budi', 'soto ayam', '2', 'Enak sekali', 'Sudah bagus', 'sate'],
    wrongNumber: ['Maaf, salah nomor', 'Ini siapa? Saya tidak pernah daftar'],
  },
  en: {
    hello: ['Hello', 'Hi, I saw you at the market', 'hey', 'Good morning'],
    yes: ['yes', 'Yes please', 'ok', 'sure'],
    no: ['no', 'no thanks', 'not now'],
    stop: ['STOP', 'stop', 'please stop messaging me', 'unsubscribe me', 'Stop please', 'no more messages'],
    start: ['START', 'start'],
    less: ['less', 'preferences'],
    thanks: ['thanks', 'thank you', 'ok', 'great'],
    asks: ['price', 'schedule', 'place', 'book', 'questions', 'Can I bring my kids?', 'Is it spicy?'],
    answers: ['Asha', 'Tom', 'rendang', '2', 'It was lovely', 'All good', 'Sam'],
    wrongNumber: ['wrong number', 'Who is this? I never signed up'],
  },
  es: {
    hello: ['Hola', 'Buenos días', 'Hola, quiero las recetas', 'Buenas'],
    yes: ['sí', 'claro', 'Sí, gracias'],
    no: ['no', 'no, gracias'],
    stop: ['STOP', 'BAJA', 'no me escriban más', 'dejen de enviarme mensajes', 'baja por favor', 'alto'],
    start: ['START', 'volver'],
    less: ['menos', 'preferencias'],
    thanks: ['gracias', 'muchas gracias', 'perfecto', 'genial'],
    asks: ['precio', 'horario', 'ubicación', 'reservar', 'preguntas', '¿Puedo llevar a mis hijos?'],
    answers: ['Lucía', 'Mateo', 'gado-gado', '2', 'Me encantó', 'Todo bien'],
    wrongNumber: ['número equivocado', '¿Quién es? Yo no me apunté'],
  },
  pt: {
    hello: ['Oi', 'Olá', 'Bom dia', 'Oi, quero as receitas'],
    yes: ['sim', 'claro', 'Sim, por favor'],
    no: ['não', 'não, obrigado'],
    stop: ['STOP', 'parar', 'pare de me mandar mensagens', 'não quero mais receber mensagens', 'SAIR'],
    start: ['START', 'começar'],
    less: ['menos', 'preferências'],
    thanks: ['obrigada', 'obrigado', 'valeu', 'perfeito'],
    asks: ['preço', 'horário', 'endereço', 'reservar', 'perguntas', 'Posso levar meus filhos?'],
    answers: ['Ana', 'João', 'sate', '2', 'Adorei', 'Tudo certo'],
    wrongNumber: ['número errado', 'Quem é? Eu não me inscrevi'],
  },
  fr: {
    hello: ['Bonjour', 'Salut', 'Bonjour, je voudrais les recettes'],
    yes: ['oui', 'yes', "d'accord"],
    no: ['non', 'non merci'],
    stop: ['STOP', 'arrêtez de m’écrire', 'désabonner', 'ne m’envoyez plus de messages'],
    start: ['START'],
    less: ['less', 'preferences'],
    thanks: ['merci', 'merci beaucoup'],
    asks: ['price', 'schedule', 'Est-ce que je peux venir avec mes enfants ?', 'Combien ça coûte ?'],
    answers: ['Camille', 'Louis', '2', 'Très bien', 'soto'],
    wrongNumber: ['mauvais numéro', 'Vous êtes qui ?'],
  },
  de: {
    hello: ['Hallo', 'Guten Tag', 'Hallo, ich hätte gern die Rezepte'],
    yes: ['ja', 'yes', 'gerne'],
    no: ['nein', 'nein danke'],
    stop: ['STOP', 'bitte keine Nachrichten mehr', 'abmelden', 'hört auf mir zu schreiben'],
    start: ['START'],
    less: ['less', 'preferences'],
    thanks: ['danke', 'vielen Dank'],
    asks: ['price', 'schedule', 'Kann ich meine Kinder mitbringen?', 'Was kostet das?'],
    answers: ['Lena', 'Jonas', '2', 'Sehr gut', 'rendang'],
    wrongNumber: ['falsche Nummer', 'Wer ist das?'],
  },
};
