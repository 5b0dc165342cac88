/** Campaigns with when they come next and whom they would reach, and the segments that they are for. */

import { formsWords } from '../forms/words.ts';
import { Listing } from '../frame/listing.tsx';
import type { Visitor } from '../frame/visitor.ts';
import { wallTime } from '../times.ts';
import { whenIn } from './schedule-words.ts';
import type { CampaignRow, CampaignsView } from './view.ts';
import { campaignWords, stateWords } from './words.ts';

type PageProps = { readonly view: CampaignsView; readonly visitor: Visitor };

export function CampaignsPage({ view: { campaigns, segments }, visitor }: PageProps) {
  const words = campaignWords(visitor.language);
  return (
    <main class="flows">
      {visitor.may('edit') && (
        <p class="ways">
          <a href="/console/campaigns/new">{words.plan}</a>
        </p>
      )}
      <section class="card">
        {campaigns.length === 0 ? (
          <p class="none">{words.none}</p>
        ) : (
          <Listing
            columns={[
              { name: words.campaign },
              { name: words.when },
              { name: words.to },
              { name: words.reaches, isNumber: true },
              { name: words.next },
              { name: words.last },
            ]}
            rows={campaigns.map((row) => ({ key: row.campaign, cells: cellsOf(row, visitor) }))}
          />
        )}
      </section>
      <section class="card">
        <h2>{words.segments}</h2>
        <ul class="plain">
          {segments.map(({ name, condition }) => (
            <li key={name}>
              <b>{name}</b> <a href={peopleIn(name)}>{words.who}</a>
              <br />
              <code>{condition}</code>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

function cellsOf(row: CampaignRow, visitor: Visitor) {
  const words = campaignWords(visitor.language);
  return [
    <>
      <a href={`/console/campaigns/${row.campaign}`}>{row.campaign}</a>
      <small>{formsWords(visitor.language)[row.purpose]}</small>
    </>,
    whenIn(row.when, visitor.language),
    <a href={peopleIn(row.to)}>{row.to}</a>,
    new Intl.NumberFormat(visitor.language).format(row.audience),
    row.next === null ? words.never : wallTime(row.next, visitor.language),
    row.last === null
      ? words.never
      : `${wallTime(row.last.slot, visitor.language)} · ${stateWords(visitor.language)[row.last.state]}`,
  ];
}

const peopleIn = (segment: string): string => `/console/contacts?segment=${encodeURIComponent(segment)}`;
