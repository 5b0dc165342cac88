/** The channels as they stand, with the code to link a phone by. It reloads by itself: codes change every minute. */
import { fromNow } from '../times.ts';
import type { ChannelCard } from './view.ts';

export const reloadSeconds = 5;

type PageProps = {
  readonly cards: readonly ChannelCard[];
  readonly formToken: string;
  readonly now: number;
  /** For this one a number is being written: the page must not reload under it. */
  readonly linking: string | null;
};

export const ChannelsPage = ({ cards, formToken, now, linking }: PageProps) => (
  <main class="channels">
    {cards.map((card) => (
      <section key={card.id} class={`channel ${card.state}`}>
        <h2>{card.id}</h2>
        <p class="about">
          {card.transport} · <b>{card.state}</b>
          {card.until !== null && ` · changes ${fromNow(card.until, now)} at the latest`}
        </p>
        <p>{card.words}</p>
        {card.restricted !== null && (
          <p class="warning">
            Restricted: {card.restricted} A person ends it: <code>kabar channels resume {card.id}</code>
          </p>
        )}
        {card.today !== null && (
          <p class="about">
            May write first to {card.today.left} more of {card.today.perDay} people today.
          </p>
        )}
        {card.qr !== null && <img class="qr" src={card.qr} alt={`QR code that links ${card.id}`} />}
        {card.code !== null && (
          <p class="code">
            Type on the phone: <b>{card.code}</b>
          </p>
        )}
        {card.canBeLinked && card.id !== linking && (
          <a href={`/console/channels?link=${encodeURIComponent(card.id)}`}>Link by a code to type instead</a>
        )}
        {card.canBeLinked && card.id === linking && <LinkForm {...{ card, formToken }} />}
      </section>
    ))}
  </main>
);

const LinkForm = ({ card, formToken }: { readonly card: ChannelCard; readonly formToken: string }) => (
  <form method="post" action={`/console/channels/${encodeURIComponent(card.id)}/link`} class="picker">
    <input type="hidden" name="form" value={formToken} />
    <label for={`phone-${card.id}`}>Link by a code that is typed on the phone of</label>
    <input id={`phone-${card.id}`} name="phone" type="tel" placeholder="+6281234567890" autocomplete="off" />
    <button type="submit">Ask for a code</button>
    <button type="submit" name="by" value="qr">
      Show the QR code
    </button>
  </form>
);
