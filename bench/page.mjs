/** The found figures as a page of the docs. */

const whole = (value) =>
  value === null || value === undefined ? '-' : Math.round(value).toLocaleString('en');
const ms = (value) =>
  value === undefined || value === null ? '-' : value < 10 ? value.toFixed(1) : whole(value);
const kilobytes = (value) => (value === null ? '-' : `${whole(value)} KB`);

export function page({ day, machine, count, rounds, ceiling, table, latency, contacts, processes }) {
  const [kabar] = table;
  const all = Object.values(processes).flat();
  const of = (name, many) => {
    const speedOf = (x) => processes[name].find((point) => point.x === x)?.y ?? Number.NaN;
    return (speedOf(many) / speedOf(1)).toFixed(1);
  };
  const ofProcessor = (name, many) => ms(processes[name].find(({ x }) => x === many)?.processorMs);
  const share = (value) => `${((100 * value) / ceiling).toFixed(0)} %`;
  return `# Benchmark

Written by \`npm run bench\` on ${day} (${machine}). Other machines, and other hours of a shared one, give other figures: compare
those of one run only.

The job is the same for everybody: ${whole(count)} contacts each hold a conversation of three turns (hi, yes, a name of their own), 64 at
a time and one at a time, and each answer is checked. Median of ${rounds} rounds; each system in a process of its own, its
transport replaced by one that hands the answer to the contact. What people do before they write again, reading, takes them 5 ms here.

| | stores | messages/s, 64 at a time: the first ${whole(count)} contacts | the next ${whole(count)} | answer at 64: median, p99 | answer, one at a time | wrong answers | bursts right, of 200 | goes on after SIGKILL |
|---|---|---|---|---|---|---|---|---|
${table
  .map(
    ({ name, stores, fast, alone, burst, restart }) =>
      `| ${name} | ${stores} | ${whole(fast.perSecond)} | ${whole(fast.nextPerSecond)} | ${ms(fast.medianMs)}, ${ms(fast.p99Ms)} ms | ${ms(alone.medianMs)} ms | ${fast.wrong + alone.wrong} | ${burst} | ${restart ? 'yes' : 'no'} |`,
  )
  .join('\n')}

- *The next ${whole(count)}*: in the same process. Kabar is warm then; others have more to look through.
- *Bursts*: a contact writes three messages in the same instant and answers later what it was asked. Right is who was asked once, and
  whose conversation then went its way.
- *Goes on*: the process is killed after the second turn, and another answers the third.
- *The store alone* does ${whole(ceiling)} transactions a second here (one durable read and version-checked update of 2 KB each, without
  anything of Kabar in it). Kabar is at ${share(kabar.fast.nextPerSecond)} of that: it writes about 45 rows for a message and its answer (inbox,
  contact, journal, both messages, receipts and their indexes), in a ninth of a commit, and decides and renders besides.
- At 70 % of what Kabar can do, conversations that begin at a steady rate get their answers in ${ms(latency.medianMs)} ms (median) and ${ms(latency.p99Ms)} ms (99 %):
  ${(latency.p99Ms / latency.medianMs).toFixed(1)} times the median; ${latency.wrong} wrong.

## As it grows

![contacts](bench-contacts.svg)

So many contacts stand in the middle of a conversation (or as many as a system could take in two minutes, Kabar in seven), and ${whole(count)} others
talk. Memory is what the process holds more for those who stand.

| contacts | Kabar messages/s | memory per 1,000 | BuilderBot messages/s | memory per 1,000 |
|---|---|---|---|---|
${contacts.kabar
  .map(({ x, y, kilobytesPerThousand }) => {
    const peer = contacts.builderbot.find((point) => point.x === x);
    return `| ${whole(x)} | ${whole(y)} | ${kilobytes(kilobytesPerThousand)} | ${peer ? whole(peer.y) : '-'} | ${peer ? kilobytes(peer.kilobytesPerThousand) : '-'} |`;
  })
  .join('\n')}

![flows](bench-flows.svg)

Kabar's flows have thirty steps each; BuilderBot's two.

![processes](bench-processes.svg)

On *one file* all processes share the work, and talk to phones in another such file. SQLite lets one of them write at a time, what one takes in
another decides and a third sends, and each tells the others by writing it down: several of them are there so that one may die, not for speed. With *a file each*
they share nothing but the machine: two are ${of('a file each', 2)} times one, and ${of('one file', 2)} times on one file. What limits them is told by the
processors: a message takes ${ofProcessor('a file each', 1)} ms of them with one process, ${ofProcessor('a file each', 2)} with two and ${ofProcessor('a file each', 4)} with four (${ofProcessor('one file', 1)}, ${ofProcessor('one file', 2)} and ${ofProcessor('one file', 4)} on one
file), and one alone keeps ${kabar.fast.busy.toFixed(1)} of them busy. Wrong answers: ${all.reduce((sum, { wrong }) => sum + wrong, 0)}.
`;
}
