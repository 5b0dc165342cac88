/** A flow that tests edit while people are in it, beside the shipped ones. */
import type { EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import type { Release } from '../../src/core/release.ts';
import { loadRelease } from '../../src/load-release.ts';
import type { Rig } from './kabar.ts';
import type { OwnFlows } from './own-flows.ts';

export const tastingSteps = `
  - say: hello
  - ask: seats
    options: [one, two]
    if-silent: { after: 2d, again: 1, then: end }
  - wait: 2d
    id: pause
  - ask: remark
    answer: text
    if-silent: { after: 5d }
  - say: thanks
`;

const texts = `
hello: Welcome to the tasting.
seats: How many seats?
seats-options: { one: One seat, two: Two seats, three: Three seats }
seats-nudge: Still thinking about the seats?
remark: How was it?
opinion: What do you think of it?
thanks: Thank you!
again: Welcome once more.
`;

/** Writes the flow with these steps, and what becomes of those who are in it. */
export function writeTasting(flows: OwnFlows, steps = tastingSteps, upgrade = ''): void {
  const head = 'flow: tasting\ntopic: classes\nstart: { keyword: [tasting] }\n';
  flows.write('flows/tasting.yaml', `# Tells of the tasting\n${head}${upgrade}steps:${steps}`);
  flows.write('locales/en/tasting.yaml', texts);
}

/** Reads the files and makes them the current release, as a running Kabar does. */
export async function takeOver({ kabar }: Rig): Promise<Release> {
  await kabar.releases.publish(await loadRelease(kabar.flowSource, kabar.translator));
  return kabar.releases.current();
}

/** Subscribes these people and starts the flow for them; what they answer in it comes afterwards. */
export async function beginTasting(rig: Rig, phones: readonly string[], name = 'tasting'): Promise<void> {
  const write = async (text: string) => {
    rig.clock.advance(2_000);
    for (const value of phones)
      await rig.phones.write({ from: { kind: 'phone', value }, content: { kind: 'text', text } });
    await rig.settle();
  };
  await write('hi');
  await write('yes');
  const at = rig.clock.now();
  const { store, engine } = rig.kabar;
  for (const value of phones) {
    const contact = await store.contacts.find({ kind: 'phone', value });
    if (contact === null) throw new Error(`nobody has ${value}`);
    const flow = name as FlowId;
    await engine.inbox.submit([
      {
        contact,
        id: `api:${at}:${contact}` as EntryId,
        event: { type: 'flow.requested', flow, by: 'api', occurrence: String(at) },
        rank: 1,
      },
    ]);
  }
  await rig.settle();
}
