/** What a phone's owner can press: quick replies and poll options, by their id, label or number. */
import type { Option, TransportId } from '../../../core/message.ts';
import type { ShownMessage } from './thread.ts';

/** The choices a phone offers now: those of the latest message that had any. */
export type OnShow = {
  readonly message: TransportId;
  readonly poll: boolean;
  readonly options: readonly Option[];
};

/** `messages` oldest first. */
export function onShow(messages: readonly ShownMessage[]): OnShow | null {
  const latest = messages.findLast((message) => message.options !== undefined || message.poll !== undefined);
  return latest ? offeredBy(latest) : null;
}

/** The poll with this id, or the latest one. */
export function pollOnShow(messages: readonly ShownMessage[], id?: string): OnShow | null {
  const poll = messages.findLast(
    (message) => message.poll !== undefined && (id === undefined || message.id === id),
  );
  return poll ? offeredBy(poll) : null;
}

/** An id goes before a label, a label before a number. Null when it is not on show. */
export function pressed(options: readonly Option[], what: string | number): Option | null {
  const words = plain(String(what));
  const found =
    options.find((option) => option.id === String(what)) ??
    options.find((option) => plain(option.label) === words) ??
    (/^\d{1,3}$/.test(words) ? options[Number(words) - 1] : undefined);
  return found ?? null;
}

const offeredBy = (message: ShownMessage): OnShow => ({
  message: message.id,
  poll: message.poll !== undefined,
  options: message.poll?.options ?? message.options ?? [],
});

const plain = (text: string): string => text.trim().toLowerCase();
