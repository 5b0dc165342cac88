/** A test message to a number of one's own: written as a person of the business writes, and refused as theirs would be. */
import { readPhone } from '../../core/address.ts';
import { isKabarError } from '../../core/errors.ts';
import type { ContactRecord } from '../../core/record.ts';
import { writeBody } from '../../http/api/contact-bodies.ts';
import { findPerson } from '../../http/find-contact.ts';
import type { ConsoleDeps } from '../deps.ts';
import { missing } from '../frame/missing.tsx';
import type { Asked, PageRoute, Reply } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { unheardToldIn } from '../inbox/unheard-words.ts';
import { untilDecided } from '../people/decided.ts';
import { deedsOf } from '../people/person-routes.tsx';
import { testWords } from './test-words.ts';

type Filled = { readonly phone: string; readonly text: string };

export function testRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  /** Null when nobody on the list has this number. */
  async function personBehind(phone: string): Promise<ContactRecord | null> {
    try {
      return await findPerson(deps.store, phone);
    } catch (error) {
      if (isKabarError(error) && error.code === 'contact.unknown') return null;
      throw error;
    }
  }

  /** Hands a channel that there is to the page. */
  const forChannel = (show: (channel: string, asked: Asked) => Reply | Promise<Reply>) => (asked: Asked) => {
    const { channel = '' } = asked.params;
    if (deps.channels().some(({ facts }) => facts.id === channel)) return show(channel, asked);
    return missing(channel, testWords(asked.visitor.language).unknown(channel));
  };

  async function send(channel: string, { form, visitor }: Asked): Promise<Reply> {
    const words = testWords(visitor.language);
    // Browsers end lines of a form with CR LF; phones do not.
    const filled = { phone: form.one('phone').trim(), text: form.one('text').replaceAll('\r\n', '\n') };
    const refuse = (problem: string, status = 422) => page(channel, { filled, problem, status }, visitor);
    const address = readPhone(filled.phone);
    if (address === null) return refuse(words.wrongPhone);
    const { success, data } = writeBody.safeParse({ text: filled.text });
    if (!success) return refuse(words.noText);
    const person = await personBehind(address.value);
    if (person === null) return refuse(words.nobody, 409);
    if (person.contact.channel !== channel) return refuse(words.elsewhere(person.contact.channel), 409);
    try {
      const { entry } = await deedsOf(deps, visitor).write(person.id, data.text);
      await untilDecided(deps, [entry]);
      return { goTo: `/inbox/${encodeURIComponent(person.id)}#latest` };
    } catch (error) {
      if (!isKabarError(error) || error.code !== 'message.refused') throw error;
      return refuse(unheardToldIn(error.message, visitor.language), 409);
    }
  }

  return [
    {
      method: 'get',
      path: '/channels/:channel/test',
      needs: ['talk'],
      handle: forChannel((channel, { visitor }) => {
        const filled = { phone: '', text: testWords(visitor.language).sample };
        return page(channel, { filled, problem: null, status: 200 }, visitor);
      }),
    },
    {
      method: 'post',
      path: '/channels/:channel/test',
      needs: ['talk'],
      does: 'channel.tested',
      handle: forChannel(send),
    },
  ];
}

type Shown = { readonly filled: Filled; readonly problem: string | null; readonly status: number };

const page = (channel: string, { filled, problem, status }: Shown, visitor: Visitor): Reply => ({
  title: testWords(visitor.language).title(channel),
  status,
  body: <TestPage {...{ channel, filled, problem, visitor }} />,
});

type PageProps = Omit<Shown, 'status'> & { readonly channel: string; readonly visitor: Visitor };

function TestPage({ channel, filled, problem, visitor }: PageProps) {
  const words = testWords(visitor.language);
  return (
    <main class="flows">
      <p class="lead">{words.about}</p>
      {problem !== null && (
        <p class="refused" role="alert">
          <b>{words.refused}</b> {problem}
        </p>
      )}
      <form method="post" action={`/console/channels/${encodeURIComponent(channel)}/test`} class="builder">
        <input type="hidden" name="form" value={visitor.formToken} />
        <label for="phone">{words.phone}</label>
        <input
          id="phone"
          name="phone"
          type="tel"
          value={filled.phone}
          required
          placeholder="+6281234567890"
          autocomplete="tel"
        />
        <label for="text">{words.text}</label>
        <textarea id="text" name="text" rows={3} required maxLength={4_096} dir="auto">
          {`\n${filled.text}`}
        </textarea>
        <p class="ways">
          <button type="submit" class="main">
            {words.send}
          </button>
        </p>
      </form>
    </main>
  );
}
