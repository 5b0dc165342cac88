/** Makes the final words of an outbox entry, at the moment the gate lets it out: a wording fix reaches the next message. */
import type { ChannelFacts } from './channel.ts';
import type { Option, OutgoingContent } from './message.ts';
import type { OptionKey, OutboxEntry } from './outbox.ts';
import { tellsHowToStop } from './tells-how-to-stop.ts';
import { type TextKey, type Texts, textKey } from './texts.ts';

/** What the transport is to carry. Pure; unknown keys show as themselves rather than losing the message. */
export function render(entry: OutboxEntry, texts: Texts, channel: ChannelFacts): OutgoingContent {
  const words = (key: TextKey) => texts.text(key, entry.language, entry.values);
  const offered = (options: readonly OptionKey[]) =>
    options.map(({ id, label }): Option => ({ id, label: words(label) }));
  const { body } = entry;
  switch (body.kind) {
    case 'text':
      return textContent(
        words(body.key),
        offered(body.options ?? []),
        optOutLine(entry, texts, words(body.key)),
      );
    case 'poll': {
      const question = words(body.question);
      const line = optOutLine(entry, texts, question);
      const options = offered(body.options);
      if (!channel.polls) return textContent(question, options, line);
      return { kind: 'poll', question: joined(question, line), options, multiple: body.multiple };
    }
    case 'media': {
      const media = { type: body.type, source: body.source };
      // Sound has no caption: the words in front of it say what there is to say.
      if (body.type === 'audio' && body.caption === undefined) return { kind: 'media', media };
      const caption = body.caption === undefined ? '' : words(body.caption);
      const full = joined(caption, optOutLine(entry, texts, caption));
      return full === '' ? { kind: 'media', media } : { kind: 'media', media, caption: full };
    }
    case 'contact-card':
      return { kind: 'contact-card', name: body.name, phone: body.phone };
    case 'reaction':
      return { kind: 'reaction', to: body.to, emoji: body.emoji };
    case 'verbatim':
      return { kind: 'text', text: body.text };
    default:
      return body satisfies never;
  }
}

const textContent = (text: string, options: readonly Option[], footer: string | null): OutgoingContent => ({
  kind: 'text',
  text,
  ...(options.length === 0 ? {} : { options }),
  ...(footer === null ? {} : { footer }),
});

/** How to stop, or null when it need not be said or the words say it already. */
function optOutLine(entry: OutboxEntry, texts: Texts, said: string): string | null {
  if (!entry.optOutLine || tellsHowToStop(said)) return null;
  return texts.text(textKey('common', 'opt-out-line'), entry.language, entry.values);
}

const joined = (text: string, line: string | null): string =>
  [text, line ?? ''].filter((part) => part !== '').join('\n\n');
