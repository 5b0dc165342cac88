/** The channels as they stand, with the code to link a phone by. It reloads by itself: codes change every minute. */
import { hourMs } from '../../core/time/instant.ts';
import type { Visitor } from '../frame/visitor.ts';
import { fromNow } from '../times.ts';
import { House } from './house.tsx';
import { stateMeanings, stateNames } from './state-words.ts';
import type { ChannelCard, HouseRules } from './view.ts';
import { channelWords, limitWords } from './words.ts';

export const reloadSeconds = 5;

type PageProps = {
  readonly cards: readonly ChannelCard[];
  /** Null while no release is loaded. */
  readonly house: HouseRules | null;
  readonly visitor: Visitor;
  readonly now: number;
  /** For this one a number is being written: the page must not reload under it. */
  readonly linking: string | null;
};

export const ChannelsPage = ({ cards, house, visitor, now, linking }: PageProps) => (
  <main class="channels">
    {cards.map((card) => (
      <Channel key={card.id} {...{ card, visitor, now, linking }} />
    ))}
    {house && <House {...{ house, visitor }} />}
  </main>
);

type CardProps = Omit<PageProps, 'cards' | 'house'> & { readonly card: ChannelCard };

function Channel({ card, visitor, now, linking }: CardProps) {
  const { language, formToken } = visitor;
  const words = channelWords(language);
  return (
    <section class={`channel ${card.state}`}>
      <h2>{card.id}</h2>
      <p class="about">
        {card.transport} · <b>{stateNames(language)[card.state]}</b>
        {card.until !== null && ` · ${words.changes(fromNow(card.until, now, language))}`}
      </p>
      {language === 'en' ? (
        <p>{card.words}</p>
      ) : (
        <p>
          {stateMeanings(language)[card.state]} <small lang="en">{card.words}</small>
        </p>
      )}
      {card.restricted !== null && (
        <p class="warning">
          {words.restricted(card.restricted)} <code>kabar channels resume {card.id}</code>
        </p>
      )}
      {card.qr !== null && <img class="qr" src={card.qr} alt={words.qr(card.id)} />}
      {card.code !== null && (
        <p class="code">
          {words.type} <b>{card.code}</b>
        </p>
      )}
      {card.canBeLinked && card.id !== linking && (
        <a href={`/console/channels?link=${encodeURIComponent(card.id)}`}>{words.byCode}</a>
      )}
      {card.canBeLinked && card.id === linking && <LinkForm {...{ card, formToken, language }} />}
      <Standing {...{ card, visitor, now }} />
      {visitor.may('talk') && (
        <p>
          <a href={`/console/channels/${encodeURIComponent(card.id)}/test`}>{words.testMessage}</a>
        </p>
      )}
    </section>
  );
}

/** How much the number may do, and what WhatsApp thinks of it. */
function Standing({ card, visitor: { language }, now }: Omit<CardProps, 'linking'>) {
  const words = channelWords(language);
  const { format } = new Intl.NumberFormat(language);
  const { today, tier, flagged, past, wroteFirst, dayOfLife, serviceWindowMs } = card;
  const since = (at: number) => fromNow(at, now, language);
  const rows = [
    [words.life, dayOfLife === null ? words.notYet : words.day(format(dayOfLife))],
    ...(tier
      ? [
          [
            words.tier,
            tier.perDay === null
              ? words.noTier(since(tier.at))
              : words.perDay(format(tier.perDay), since(tier.at)),
          ],
        ]
      : []),
    [words.quality, flagged?.on ? words.flagged(since(flagged.at)) : words.unflagged],
    ...(past ? [[words.past, words.ended(format(past.count), since(past.ended))]] : []),
    ...(card.haltedTemplates.length > 0
      ? [
          [
            words.templates,
            card.haltedTemplates
              .map(({ name, language: of, event }) => `${name} (${of}): ${event}`)
              .join('; '),
          ],
        ]
      : []),
    [words.window, serviceWindowMs === null ? words.always : words.hours(format(serviceWindowMs / hourMs))],
  ];
  return (
    <dl class="standing">
      <div>
        <dt>{words.first}</dt>
        <dd>
          {today === null ? (
            words.freely(format(wroteFirst))
          ) : (
            <>
              {today.perDay > 0 && (
                <meter
                  min={0}
                  max={today.perDay}
                  value={today.perDay - today.left}
                  aria-label={words.first}
                />
              )}
              {words.ofToday(format(today.perDay - today.left), format(today.perDay), format(today.left))}{' '}
              <small>({limitWords(language)[today.by]})</small>
            </>
          )}
        </dd>
      </div>
      {rows.map(([name, what]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

type LinkProps = {
  readonly card: ChannelCard;
  readonly formToken: string;
  readonly language: Visitor['language'];
};

const LinkForm = ({ card, formToken, language }: LinkProps) => {
  const words = channelWords(language);
  return (
    <form method="post" action={`/console/channels/${encodeURIComponent(card.id)}/link`} class="picker">
      <input type="hidden" name="form" value={formToken} />
      <label for={`phone-${card.id}`}>{words.codeFor}</label>
      <input
        id={`phone-${card.id}`}
        name="phone"
        type="tel"
        placeholder="+6281234567890"
        autocomplete="off"
      />
      <button type="submit">{words.ask}</button>
      <button type="submit" name="by" value="qr">
        {words.showQr}
      </button>
    </form>
  );
};
