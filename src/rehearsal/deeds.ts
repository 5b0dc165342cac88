/** What the people, the business and its applications do in a scenario. Doing a deed again is the same thing delivered again. */
import type { ContactEvent, EntryId, FlowRequested } from '../core/event.ts';
import type { FlowId } from '../core/flow/flow.ts';
import { tokenFor } from '../core/form/codes.ts';
import { firstMessage } from '../core/form/first-message.ts';
import { type Form, type FormId, topicsOf } from '../core/form/form.ts';
import { disclosureOf, noticeOf } from '../core/form/notice.ts';
import type { Release } from '../core/release.ts';
import { parseDuration } from '../core/time/duration.ts';
import type { Rank } from '../ports/store.ts';
import { contactOf, messagesTo, type Person, setReach } from './person.ts';
import type { PhoneContent, Stage } from './stage.ts';
import type { Deeds, Language, Words } from './turn-shapes.ts';
import type { Webhooks } from './webhooks.ts';
import { impossible, inLanguage } from './words.ts';

export type Doing = {
  readonly stage: Stage;
  readonly person: Person;
  readonly webhooks: Webhooks;
  /** The same for every delivery of one deed. */
  readonly id: string;
  /** When the deed was first done. */
  readonly now: number;
  readonly again: boolean;
};

/** Time passes, and the process ends, for everybody at once: see play.ts. */
type OfOnePerson = Omit<Deeds, 'after' | 'until' | 'process crashes'>;

export const deeds: {
  readonly [Kind in keyof OfOnePerson]: (value: Deeds[Kind], doing: Doing) => Promise<void>;
} = {
  async 'contact says'(words, doing) {
    const several = (Array.isArray(words) ? words : [words]) as readonly Words[];
    // Written at once: nobody can have read an answer in between.
    await Promise.all(
      several.map((each, index) =>
        write(doing, { kind: 'text', text: textOf(each, doing.person.language) }, `${doing.id}-${index}`),
      ),
    );
  },

  async 'contact presses'(option, doing) {
    const offered =
      messagesTo(doing.stage, doing.person).findLast(({ options }) => options !== undefined)?.options ?? [];
    if (!doing.again && !offered.some(({ id }) => id === option))
      throw impossible(
        `nothing on show offers ${option}; there is ${offered.map(({ id }) => id).join(', ') || 'nothing to press'}`,
      );
    await write(doing, { kind: 'choice', choice: option });
  },

  'contact votes': (options, doing) => write(doing, { kind: 'vote', options }),

  async 'contact sends'(thing, doing) {
    if (typeof thing === 'string') return write(doing, { kind: 'unsupported', what: thing });
    if ('latitude' in thing) return write(doing, { kind: 'location', ...thing });
    const { media: type, caption } = thing;
    const words =
      caption === undefined ? {} : { caption: inLanguage<string>(caption, doing.person.language) };
    await write(doing, { kind: 'media', media: { type, mimeType: mimeTypes[type] }, ...words });
  },

  'contact reacts': (emoji, doing) => write(doing, { kind: 'reaction', emoji }),

  async 'message arrives twice'(_, { stage, person }) {
    if (!person.last) throw impossible('they have not written yet');
    await stage.phones.write(person.last);
  },

  async 'their number is'(how, { stage, person }) {
    person.gone = how === 'gone';
    setReach(stage, person);
  },

  async 'their phone is'(how, { stage, person }) {
    person.device = how;
    setReach(stage, person);
  },

  'contact clicks': (link, doing) => submit(doing, { type: 'link.clicked', link }),

  'a form signs them up': (how, doing) =>
    submit(doing, {
      type: 'consent.reported',
      action: 'grant',
      purposes: ['utility', 'marketing'],
      method: 'form',
      source: 'website',
      evidence: { url: 'https://join.example.com', ip: '192.0.2.7' },
      disclosure: { text: 'Yes, write to me.', version: '1', language: doing.person.language },
      language: doing.person.language,
      confirm: how === 'to be confirmed',
    }),

  async 'a link brings them'(link, doing) {
    const release = doing.stage.kabar.releases.current();
    const { form: name, source } = typeof link === 'string' ? { form: link, source: null } : link;
    const form = formNamed(release, name);
    const behind = source === null ? null : { source };
    await write(doing, { kind: 'text', text: firstMessage(form, release, doing.person.language, behind) });
  },

  async 'they fill in'({ form: name, boxes, name: called }, doing) {
    const { person, stage } = doing;
    const release = stage.kabar.releases.current();
    const form = formNamed(release, name);
    const ticked = form.boxes.filter(({ id }) => boxes.includes(id));
    if (ticked.length < boxes.length) throw impossible(`${name} has no such boxes`);
    const token = tokenFor(form, boxes, doing.id);
    person.ready = firstMessage(form, release, person.language, { token });
    await submit(doing, {
      type: 'consent.reported',
      action: 'grant',
      purposes: [...new Set(ticked.map(({ purpose }) => purpose))],
      method: 'form',
      source: name,
      evidence: { url: `https://join.example.com/${name}` },
      disclosure: disclosureOf(noticeOf(form, release, person.language, 'page'), release),
      language: person.language,
      confirm: form.doubleOptIn,
      token,
      topics: topicsOf(form, ticked),
      ...(called === undefined ? {} : { attributes: { name: called } }),
    });
  },

  async 'they send the ready message'(_, doing) {
    if (doing.person.ready === null) throw impossible('they have filled in no form');
    await write(doing, { kind: 'text', text: doing.person.ready });
  },

  // Whoever it is: a campaign would not even ask those whom the gate is to refuse here.
  starts: (flow, doing) => request(doing, flow, { by: 'operator', occurrence: doing.id }),
  'a campaign asks': (flow, doing) =>
    request(doing, flow, { by: 'campaign', occurrence: `${flow}:${doing.id}` }),

  event: (name, doing) => submit(doing, { type: 'business.occurred', name, values: {} }),

  async 'somebody changes'({ 'paused for': pause, 'time-zone': timeZone, tags, ...changes }, doing) {
    const until = pause === undefined || pause === null ? pause : doing.now + (parseDuration(pause) ?? 0);
    await submit(doing, {
      type: 'contact.edited',
      actor: 'sari',
      ...(changes as object),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(tags === undefined ? {} : { addTags: tags }),
      ...(until === undefined ? {} : { pausedUntil: until }),
    });
  },

  async 'webhook answers'(answer, { webhooks, again }) {
    if (!again) webhooks.answer(answer);
  },

  'a friend of theirs stays': (_, doing) => submit(doing, { type: 'friend.stayed' }),
  'a person takes over': (_, doing) =>
    submit(doing, { type: 'conversation.handed', to: 'person', actor: 'sari' }),
  'a person writes': (text, doing) => submit(doing, { type: 'person.wrote', text, actor: 'sari' }),
  'a person hands back': (_, doing) =>
    submit(doing, { type: 'conversation.handed', to: 'bot', actor: 'sari' }),
};

const mimeTypes = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/ogg',
  document: 'application/pdf',
} as const;

async function write({ stage, person, id }: Doing, content: PhoneContent, messageId = id): Promise<void> {
  person.last = { from: person.phone, content, id: messageId };
  const { stored } = await stage.phones.write(person.last);
  if (!stored) throw impossible('the engine did not take the message');
}

/** Only for people we know, or who are signed up just now. */
async function request(
  doing: Doing,
  flow: string,
  asked: Pick<FlowRequested, 'by' | 'occurrence'>,
): Promise<void> {
  const { flows } = doing.stage.kabar.releases.current();
  if (!flows.has(flow as FlowId)) throw impossible(`there is no flow ${flow}`);
  await submit(doing, { type: 'flow.requested', flow: flow as FlowId, ...asked }, 2);
}

async function submit({ stage, person, id }: Doing, event: ContactEvent, rank: Rank = 0): Promise<void> {
  const { inbox } = stage.kabar.engine;
  const [channel] = stage.kabar.engine.channelIds();
  if (event.type !== 'consent.reported') await contactOf(stage, person);
  if (channel === undefined) throw impossible('no channel');
  const contact = await inbox.contactOf(person.phone, channel);
  await inbox.submit([{ contact, id: `scenario:${id}` as EntryId, event, rank }]);
}

function formNamed(release: Release, name: string): Form {
  const form = release.forms.get(name as FormId);
  if (!form) throw impossible(`there is no form ${name}`);
  return form;
}

function textOf(words: Words, language: Language): string {
  const mine = inLanguage(words, language);
  return typeof mine === 'string' ? mine : mine.of.repeat(mine.times);
}
