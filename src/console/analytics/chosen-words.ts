/** The words of what people chose. */
import { wordsIn } from '../frame/language.ts';

export const chosenWords = wordsIn(
  {
    rounds: 'Polls that opened in this period',
    roundsHint:
      'Votes as they are now, of the latest rounds: each person counts once, with their latest choice.',
    choices: 'What was chosen in this period',
    choicesHint:
      'Of questions with options: what people answered first. Of a poll, a vote that was changed later is counted in its round.',
    opened: (day: string) => `opened on ${day}`,
    answered: (people: string, asked: string) => `${people} chose, ${asked} were asked`,
  },
  {
    id: {
      rounds: 'Jajak pendapat yang dibuka dalam periode ini',
      roundsHint:
        'Suara saat ini, dari putaran terakhir: setiap orang dihitung sekali, dengan pilihan terakhirnya.',
      choices: 'Yang dipilih dalam periode ini',
      choicesHint:
        'Dari pertanyaan dengan pilihan: jawaban pertama orang. Pada jajak pendapat, suara yang diubah kemudian dihitung dalam putarannya.',
      opened: (day) => `dibuka ${day}`,
      answered: (people, asked) => `${people} memilih, ${asked} ditanya`,
    },
    es: {
      rounds: 'Encuestas que se abrieron en este período',
      roundsHint:
        'Los votos tal como están ahora, de las últimas rondas: cada persona cuenta una vez, con su última elección.',
      choices: 'Lo que se eligió en este período',
      choicesHint:
        'De preguntas con opciones: lo primero que se respondió. En una encuesta, el voto cambiado después se cuenta en su ronda.',
      opened: (day) => `abierta el ${day}`,
      answered: (people, asked) => `${people} eligieron, se preguntó a ${asked}`,
    },
    pt: {
      rounds: 'Sondagens que abriram neste período',
      roundsHint:
        'Os votos como estão agora, das últimas rodadas: cada pessoa conta uma vez, com a sua última escolha.',
      choices: 'O que foi escolhido neste período',
      choicesHint:
        'De perguntas com opções: o que se respondeu primeiro. Em uma sondagem, o voto mudado depois conta na sua rodada.',
      opened: (day) => `aberta a ${day}`,
      answered: (people, asked) => `${people} escolheram, perguntou-se a ${asked}`,
    },
  },
);
