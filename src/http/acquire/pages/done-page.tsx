/** After the form: the person opens WhatsApp and sends the message that proves their number. The same page for everybody. */
import { frameOf, type PageView } from '../page-view.ts';
import { Layout } from './layout.tsx';

export type DonePageProps = {
  readonly view: PageView;
  /** The message, ready to be sent. */
  readonly words: string;
  readonly href: string;
  /** The business's number as people read it. */
  readonly number: string;
  readonly kiosk: { readonly qr: string; readonly again: string; readonly seconds: number } | null;
};

export const DonePage = ({ view, words, href, number, kiosk }: DonePageProps) => {
  const { form, say } = view;
  const title = say(form.doubleOptIn ? 'done-title' : 'done-agreed-title');
  const refresh = kiosk ? { seconds: kiosk.seconds, to: kiosk.again } : null;
  return (
    <Layout title={title} {...frameOf(view)} {...(refresh ? { refresh } : {})}>
      <article class="card narrow">
        <h1>{title}</h1>
        <p>{say(form.doubleOptIn ? 'done' : 'done-agreed')}</p>
        {kiosk ? (
          <>
            <p class="strong">{say('kiosk-scan')}</p>
            <img class="qr" src={kiosk.qr} alt={say('kiosk-scan')} width="280" height="280" />
          </>
        ) : (
          <a class="button" href={href} rel="noopener noreferrer">
            {say('open-whatsapp')}
          </a>
        )}
        <p class="hint">{say('by-hand', { number })}</p>
        <blockquote class="bubble">{words}</blockquote>
        {kiosk && (
          <p class="again">
            <a href={kiosk.again}>{say('kiosk-next')}</a>
            <span class="hint"> {say('kiosk-again', { seconds: kiosk.seconds })}</span>
          </p>
        )}
        {!kiosk && form.backTo !== null && (
          <p>
            <a href={form.backTo}>{say('back')}</a>
          </p>
        )}
      </article>
    </Layout>
  );
};
