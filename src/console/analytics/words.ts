/** The words of shares and of what they suggest. */
import { wordsIn } from '../frame/language.ts';

export const shareWords = wordsIn(
  {
    title: 'Analytics',
    inPeriod: 'Joining and answering',
    inPeriodOf: (from: string, to: string) => `What happened from ${from} to ${to}.`,
    ofMessages: 'What we started, and what came of it',
    ofMessagesOf: (from: string, to: string) =>
      `Messages of ${from} to ${to}: each is counted four days later, when its receipts and replies are in.`,
    agreed: 'Said yes, of those asked in the chat',
    confirmed: 'Confirmed, of those asked to',
    answered: 'Questions answered',
    delivered: 'Delivered',
    read: 'Read, at least',
    replied: 'Replied within 72 hours',
    opened: 'Opened a link within 72 hours',
    converted: 'Goal reached within 72 hours',
    engaged: 'Replied, opened or reached a goal within 72 hours',
    stopped: 'Stopped within 72 hours',
    stops: (count: string) =>
      `In all, people stopped something themselves ${count} times in these days; what did not follow a message of ours within 72 hours belongs to none.`,
    unheardOf: (count: string) =>
      `Of ${count} messages no receipt came for days: some of these people may have blocked us.`,
    of: (count: string, all: string) => `${count} of ${all}`,
    range: (from: string, to: string) => `likely ${from} to ${to}`,
    before: (share: string, of: string) => `before: ${share} (${of})`,
    nothingBefore: 'nothing before to compare with',
    real: 'likely a real change',
    rangeHint:
      'Likely: the true share lies there with 95 % confidence. A change is called real when chance alone would make one so large in fewer than 5 of 100 periods.',
    suggestions: 'What the numbers suggest',
    noSuggestion: 'Nothing yet: there are too few numbers, or no difference is beyond chance.',
    sure: 'Likely real.',
    unsure: 'Could be chance: it is the most striking of many.',
    bestHour: (when: string, times: string, share: string, others: string) =>
      `${when} gets ${times} times the replies of all other hours: ${share}, against ${others}.`,
    bestHourOfTopic: (when: string, topic: string, times: string, share: string, others: string) =>
      `For “${topic}”, ${when} gets ${times} times the replies of its other hours: ${share}, against ${others}.`,
    topicReplies: (topic: string, times: string, share: string, others: string) =>
      `“${topic}” gets ${times} times the replies of all other topics: ${share}, against ${others}.`,
    topicStops: (topic: string, times: string, share: string, others: string) =>
      `After “${topic}” people stop ${times} times as often as after all other topics: ${share}, against ${others}.`,
    moreStops: (times: string, share: string, others: string) =>
      `People stop ${times} times as often as before: ${share}, against ${others}.`,
    fewerStops: (times: string, share: string, others: string) =>
      `People stop less often than before, by a factor of ${times}: ${share}, against ${others}.`,
    weakQuestion: (step: string, share: string) =>
      `Most people leave the question ${step} unanswered: answered by ${share}.`,
  },
  {
    id: {
      title: 'Analitik',
      inPeriod: 'Bergabung dan menjawab',
      inPeriodOf: (from, to) => `Yang terjadi dari ${from} sampai ${to}.`,
      ofMessages: 'Yang kami mulai, dan hasilnya',
      ofMessagesOf: (from, to) =>
        `Pesan ${from} sampai ${to}: masing-masing dihitung empat hari kemudian, saat tanda terima dan balasannya sudah masuk.`,
      agreed: 'Menjawab ya, dari yang ditanya di chat',
      confirmed: 'Dikonfirmasi, dari yang diminta',
      answered: 'Pertanyaan terjawab',
      delivered: 'Terkirim sampai',
      read: 'Dibaca, setidaknya',
      replied: 'Dibalas dalam 72 jam',
      opened: 'Tautan dibuka dalam 72 jam',
      converted: 'Tujuan tercapai dalam 72 jam',
      engaged: 'Membalas, membuka tautan, atau mencapai tujuan dalam 72 jam',
      stopped: 'Berhenti dalam 72 jam',
      stops: (count) =>
        `Seluruhnya orang menghentikan sesuatu sendiri ${count} kali pada hari-hari ini; yang tidak mengikuti pesan kami dalam 72 jam tidak dihitung pada pesan mana pun.`,
      unheardOf: (count) =>
        `Untuk ${count} pesan tidak ada tanda terima selama berhari-hari: sebagian orang ini mungkin memblokir kami.`,
      of: (count, all) => `${count} dari ${all}`,
      range: (from, to) => `mungkin ${from} sampai ${to}`,
      before: (share, of) => `sebelumnya: ${share} (${of})`,
      nothingBefore: 'belum ada pembanding',
      real: 'kemungkinan perubahan nyata',
      rangeHint:
        'Mungkin: nilai sebenarnya ada di sana dengan keyakinan 95 %. Perubahan disebut nyata bila kebetulan saja membuatnya sebesar itu dalam kurang dari 5 dari 100 periode.',
      suggestions: 'Saran dari angka',
      noSuggestion: 'Belum ada: angkanya terlalu sedikit, atau tidak ada perbedaan di luar kebetulan.',
      sure: 'Kemungkinan nyata.',
      unsure: 'Bisa jadi kebetulan: ini yang paling mencolok dari banyak.',
      bestHour: (when, times, share, others) =>
        `${when} mendapat ${times} kali balasan dibanding semua jam lain: ${share}, dibanding ${others}.`,
      bestHourOfTopic: (when, topic, times, share, others) =>
        `Untuk “${topic}”, ${when} mendapat ${times} kali balasan dibanding jam lainnya: ${share}, dibanding ${others}.`,
      topicReplies: (topic, times, share, others) =>
        `“${topic}” mendapat ${times} kali balasan dibanding semua topik lain: ${share}, dibanding ${others}.`,
      topicStops: (topic, times, share, others) =>
        `Setelah “${topic}” orang berhenti ${times} kali lebih sering dibanding semua topik lain: ${share}, dibanding ${others}.`,
      moreStops: (times, share, others) =>
        `Orang berhenti ${times} kali lebih sering dari sebelumnya: ${share}, dibanding ${others}.`,
      fewerStops: (times, share, others) =>
        `Orang lebih jarang berhenti dari sebelumnya, dengan faktor ${times}: ${share}, dibanding ${others}.`,
      weakQuestion: (step, share) =>
        `Kebanyakan orang tidak menjawab pertanyaan ${step}: dijawab oleh ${share}.`,
    },
    es: {
      title: 'Análisis',
      inPeriod: 'Altas y respuestas',
      inPeriodOf: (from, to) => `Lo que pasó del ${from} al ${to}.`,
      ofMessages: 'Lo que iniciamos y lo que resultó',
      ofMessagesOf: (from, to) =>
        `Mensajes del ${from} al ${to}: cada uno se cuenta cuatro días después, cuando ya llegaron sus acuses y respuestas.`,
      agreed: 'Dijeron que sí, de los preguntados en el chat',
      confirmed: 'Confirmaron, de quienes debían',
      answered: 'Preguntas respondidas',
      delivered: 'Entregados',
      read: 'Leídos, como mínimo',
      replied: 'Respondidos en 72 horas',
      opened: 'Enlaces abiertos en 72 horas',
      converted: 'Objetivo alcanzado en 72 horas',
      engaged: 'Respondieron, abrieron o alcanzaron un objetivo en 72 horas',
      stopped: 'Bajas en 72 horas',
      stops: (count) =>
        `En total, la gente dio algo de baja por sí misma ${count} veces en estos días; lo que no siguió a un mensaje nuestro en 72 horas no se atribuye a ninguno.`,
      unheardOf: (count) =>
        `De ${count} mensajes no llegó acuse en días: algunas de estas personas pueden habernos bloqueado.`,
      of: (count, all) => `${count} de ${all}`,
      range: (from, to) => `probablemente de ${from} a ${to}`,
      before: (share, of) => `antes: ${share} (${of})`,
      nothingBefore: 'nada antes con que comparar',
      real: 'probablemente un cambio real',
      rangeHint:
        'Probablemente: la proporción verdadera está ahí con un 95 % de confianza. Un cambio se llama real cuando el azar solo lo haría tan grande en menos de 5 de 100 períodos.',
      suggestions: 'Lo que sugieren los números',
      noSuggestion: 'Todavía nada: hay pocos números, o ninguna diferencia supera el azar.',
      sure: 'Probablemente real.',
      unsure: 'Podría ser azar: es la más llamativa de muchas.',
      bestHour: (when, times, share, others) =>
        `${when} recibe ${times} veces las respuestas de todas las demás horas: ${share}, frente a ${others}.`,
      bestHourOfTopic: (when, topic, times, share, others) =>
        `Para «${topic}», ${when} recibe ${times} veces las respuestas de sus otras horas: ${share}, frente a ${others}.`,
      topicReplies: (topic, times, share, others) =>
        `«${topic}» recibe ${times} veces las respuestas de los demás temas: ${share}, frente a ${others}.`,
      topicStops: (topic, times, share, others) =>
        `Después de «${topic}» la gente se da de baja ${times} veces más que después de los demás temas: ${share}, frente a ${others}.`,
      moreStops: (times, share, others) =>
        `La gente se da de baja ${times} veces más que antes: ${share}, frente a ${others}.`,
      fewerStops: (times, share, others) =>
        `La gente se da de baja menos que antes, por un factor de ${times}: ${share}, frente a ${others}.`,
      weakQuestion: (step, share) =>
        `La mayoría deja sin responder la pregunta ${step}: la respondieron ${share}.`,
    },
    pt: {
      title: 'Análises',
      inPeriod: 'Adesões e respostas',
      inPeriodOf: (from, to) => `O que aconteceu de ${from} a ${to}.`,
      ofMessages: 'O que iniciámos e o que resultou',
      ofMessagesOf: (from, to) =>
        `Mensagens de ${from} a ${to}: cada uma é contada quatro dias depois, quando os recibos e as respostas já chegaram.`,
      agreed: 'Disseram que sim, dos perguntados no chat',
      confirmed: 'Confirmaram, dos que deviam',
      answered: 'Perguntas respondidas',
      delivered: 'Entregues',
      read: 'Lidas, pelo menos',
      replied: 'Respondidas em 72 horas',
      opened: 'Links abertos em 72 horas',
      converted: 'Objetivo alcançado em 72 horas',
      engaged: 'Responderam, abriram ou alcançaram um objetivo em 72 horas',
      stopped: 'Saídas em 72 horas',
      stops: (count) =>
        `Ao todo, as pessoas pararam algo por si mesmas ${count} vezes nestes dias; o que não se seguiu a uma mensagem nossa em 72 horas não se atribui a nenhuma.`,
      unheardOf: (count) =>
        `De ${count} mensagens não chegou recibo durante dias: algumas destas pessoas podem ter-nos bloqueado.`,
      of: (count, all) => `${count} de ${all}`,
      range: (from, to) => `provavelmente de ${from} a ${to}`,
      before: (share, of) => `antes: ${share} (${of})`,
      nothingBefore: 'nada antes para comparar',
      real: 'provavelmente uma mudança real',
      rangeHint:
        'Provavelmente: a proporção verdadeira está aí com 95 % de confiança. Uma mudança chama-se real quando só o acaso a faria tão grande em menos de 5 de 100 períodos.',
      suggestions: 'O que os números sugerem',
      noSuggestion: 'Ainda nada: há poucos números, ou nenhuma diferença está além do acaso.',
      sure: 'Provavelmente real.',
      unsure: 'Pode ser acaso: é a mais notável de muitas.',
      bestHour: (when, times, share, others) =>
        `${when} recebe ${times} vezes as respostas de todas as outras horas: ${share}, em relação a ${others}.`,
      bestHourOfTopic: (when, topic, times, share, others) =>
        `Para «${topic}», ${when} recebe ${times} vezes as respostas das suas outras horas: ${share}, em relação a ${others}.`,
      topicReplies: (topic, times, share, others) =>
        `«${topic}» recebe ${times} vezes as respostas dos outros temas: ${share}, em relação a ${others}.`,
      topicStops: (topic, times, share, others) =>
        `Depois de «${topic}» as pessoas saem ${times} vezes mais do que depois dos outros temas: ${share}, em relação a ${others}.`,
      moreStops: (times, share, others) =>
        `As pessoas saem ${times} vezes mais do que antes: ${share}, em relação a ${others}.`,
      fewerStops: (times, share, others) =>
        `As pessoas saem menos do que antes, por um fator de ${times}: ${share}, em relação a ${others}.`,
      weakQuestion: (step, share) =>
        `A maioria deixa sem resposta a pergunta ${step}: respondida por ${share}.`,
    },
  },
);
