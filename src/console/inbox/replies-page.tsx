/** Words that people of the business send often, and a form for each. */
import type { CannedReply } from '../../ports/store/canned-reply-store.ts';
import type { Visitor } from '../frame/visitor.ts';
import { inboxWords } from './words.ts';

type RepliesProps = {
  readonly replies: readonly CannedReply[];
  readonly visitor: Visitor;
  readonly problem: string | null;
};

export const RepliesPage = ({ replies, visitor, problem }: RepliesProps) => {
  const words = inboxWords(visitor.language);
  return (
    <main class="plan">
      <p>{words.cannedAbout}</p>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {replies.length === 0 && <p class="none">{words.noCanned}</p>}
      {replies.map((reply) => (
        <ReplyForm key={reply.name} {...{ reply, visitor }} />
      ))}
      <ReplyForm reply={null} visitor={visitor} />
      <a href="/console/inbox">{words.title}</a>
    </main>
  );
};

type FormProps = { readonly reply: CannedReply | null; readonly visitor: Visitor };

const ReplyForm = ({ reply, visitor }: FormProps) => {
  const words = inboxWords(visitor.language);
  return (
    <form class="card fields" method="post" action="/console/inbox/replies">
      <input type="hidden" name="form" value={visitor.formToken} />
      {reply === null ? (
        <label>
          <span>{words.name}</span>
          <input name="name" required maxLength={60} dir="auto" autocomplete="off" />
        </label>
      ) : (
        <>
          <h2 dir="auto">{reply.name}</h2>
          <input type="hidden" name="name" value={reply.name} />
        </>
      )}
      <label>
        <span>{words.text}</span>
        <textarea name="text" rows={3} required maxLength={4_096} dir="auto">
          {reply?.text ?? ''}
        </textarea>
      </label>
      <div class="row">
        <button type="submit" class="main">
          {words.save}
        </button>
        {reply !== null && (
          <button type="submit" class="danger" formAction="/console/inbox/replies/remove" formNoValidate>
            {words.remove}
          </button>
        )}
      </div>
    </form>
  );
};
