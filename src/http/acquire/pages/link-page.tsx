/** Where a scanned code or a link leads: the four facts first, then WhatsApp with the message that says yes. */
import { frameOf, type PageView } from '../page-view.ts';
import { Facts, Imprint } from './facts.tsx';
import { Layout } from './layout.tsx';

export type LinkPageProps = {
  readonly view: PageView;
  readonly words: string;
  /** Of our own: it knows today's number. */
  readonly open: string;
};

export const LinkPage = ({ view, words, open }: LinkPageProps) => {
  const { say, notice } = view;
  return (
    <Layout title={notice.title} {...frameOf(view)}>
      <div class="spread">
        <section class="about">
          <h1>{notice.title}</h1>
          <Facts {...view} />
        </section>
        <section class="card" aria-labelledby="message-label">
          <h2 id="message-label">{say('message-label')}</h2>
          <blockquote class="bubble">{words}</blockquote>
          <p>{notice.agree}</p>
          <ul class="agreed">
            {notice.boxes.map(({ box, words: kind }) => (
              <li key={box.id}>{kind}</li>
            ))}
          </ul>
          <a class="button" href={open} rel="nofollow">
            {say('open-whatsapp')}
          </a>
        </section>
      </div>
      <Imprint {...view} />
    </Layout>
  );
};
