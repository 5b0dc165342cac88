/** The measured job, the same for every system: a three-turn conversation of which each answer is checked. */

/** What a contact writes, and what must be in the one answer. The name is the contact's own, so that no answer fits another. */
export const turnsOf = (phone) => {
  const name = `Asha${phone.slice(-7)}`;
  return [
    { says: 'hi', hears: 'write to you here' },
    { says: 'yes', hears: 'What may we call you' },
    { says: name, hears: `Nice to meet you, ${name}!` },
  ];
};

const answerWithinMs = 3_000;
/** Nobody answers in the instant a message arrives; one of the peers loses what is written before its own turn has ended. */
const readingMs = 5;
const read = () => new Promise((resolve) => setTimeout(resolve, readingMs));
export const phoneOf = (index) => `+1415${String(5_550_000 + index)}`;

/** A line to a system: `write` a text as a phone, and get the next answer that reaches that phone, or null. */
export function lineTo(system) {
  const waiting = new Map();
  system.onAnswer((phone, text) => waiting.get(phone)?.(text));
  return async (phone, text) => {
    const answered = new Promise((resolve) => {
      const timer = setTimeout(() => waiting.get(phone)?.(null), answerWithinMs);
      waiting.set(phone, (answer) => {
        clearTimeout(timer);
        waiting.delete(phone);
        resolve(answer);
      });
    });
    system.expect?.(phone);
    // A system that says when it is done with a message is given the time: people answer what they read, moments later.
    const [answer] = await Promise.all([answered, system.write(phone, text)]);
    return answer;
  };
}

/** So many at a time, each contact one turn after the other. Gives latencies in ms and the answers that were wrong. */
export async function converse(
  say,
  { from, count, concurrency, turns = 3, untilMs = Number.POSITIVE_INFINITY },
) {
  const latencies = [];
  let wrong = 0;
  let next = from;
  const oneAfterTheOther = async () => {
    for (let index = next++; index < from + count && performance.now() < untilMs; index = next++) {
      const phone = phoneOf(index);
      for (const { says, hears } of turnsOf(phone).slice(0, turns)) {
        const startedAt = performance.now();
        const answer = await say(phone, says);
        latencies.push(performance.now() - startedAt);
        if (!answer?.includes(hears)) wrong++;
        await read();
      }
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: concurrency }, oneAfterTheOther));
  const seconds = (performance.now() - startedAt) / 1_000;
  return {
    ...summary(latencies),
    perSecond: latencies.length / seconds,
    wrong,
    talked: latencies.length / turns,
  };
}

/** Conversations begin at a set rate, whether earlier ones have ended or not: what people do. */
export async function converseAtRate(say, { from, count, conversationsPerSecond }) {
  const latencies = [];
  let wrong = 0;
  const startedAt = performance.now();
  const all = [];
  for (let index = 0; index < count; index++) {
    const due = startedAt + (1_000 * index) / conversationsPerSecond;
    const early = due - performance.now();
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
    const phone = phoneOf(from + index);
    all.push(
      (async () => {
        for (const { says, hears } of turnsOf(phone)) {
          const wroteAt = performance.now();
          const answer = await say(phone, says);
          latencies.push(performance.now() - wroteAt);
          if (!answer?.includes(hears)) wrong++;
          await read();
        }
      })(),
    );
  }
  await Promise.all(all);
  return { ...summary(latencies), wrong };
}

/**
 * Every contact writes three messages in the same instant, and answers later what it was asked. Right is who was asked once,
 * and whose conversation then went its way: nothing that was written before a question was an answer to it.
 */
export async function burst(system, { from, count, quietMs }) {
  const heard = new Map();
  let last = performance.now();
  system.onAnswer((phone, text) => {
    heard.set(phone, [...(heard.get(phone) ?? []), text]);
    last = performance.now();
  });
  const phones = Array.from({ length: count }, (_, index) => phoneOf(from + index));
  const allWrite = async (textsOf) => {
    await Promise.all(phones.flatMap((phone) => textsOf(phone).map((text) => system.write(phone, text))));
    last = performance.now();
    while (performance.now() - last < quietMs) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await allWrite(() => ['hi', 'hello?', 'anybody there']);
  for (const turn of [1, 2]) await allWrite((phone) => [turnsOf(phone)[turn].says]);
  return phones.filter((phone) => {
    const texts = heard.get(phone) ?? [];
    return texts.length === 3 && turnsOf(phone).every(({ hears }, turn) => texts[turn]?.includes(hears));
  }).length;
}

function summary(latencies) {
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.floor(share * (latencies.length - 1))] ?? 0;
  return { medianMs: at(0.5), p99Ms: at(0.99) };
}
