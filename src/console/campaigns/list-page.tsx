/** Campaigns with when they come next and whom they would reach, and the segments that they are for. */
import type { Visitor } from '../frame/visitor.ts';
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
          <table>
            <thead>
              <tr>
                <th scope="col">{words.campaign}</th>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.to}</th>
                <th scope="col" class="number">
                  {words.reaches}
                </th>
                <th scope="col">{words.next}</th>
                <th scope="col">{words.last}</th>
              </tr>
            </thead>
            <tbody>
              {campaigns.map((row) => (
                <Row key={row.campaign} {...{ row, visitor }} />
              ))}
            </tbody>
          </table>
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

function Row({ row, visitor }: { readonly row: CampaignRow; readonly visitor: Visitor }) {
  const words = campaignWords(visitor.language);
  return (
    <tr>
      <th scope="row">
        <a href={`/console/campaigns/${row.campaign}`}>{row.campaign}</a>
        <small>{row.purpose}</small>
      </th>
      <td>{row.when}</td>
      <td>
        <a href={peopleIn(row.to)}>{row.to}</a>
      </td>
      <td class="number">{new Intl.NumberFormat(visitor.language).format(row.audience)}</td>
      <td>{row.next === null ? words.never : wallTime(row.next)}</td>
      <td>
        {row.last === null
          ? words.never
          : `${wallTime(row.last.slot)} · ${stateWords(visitor.language)[row.last.state]}`}
      </td>
    </tr>
  );
}

const peopleIn = (segment: string): string => `/console/contacts?segment=${encodeURIComponent(segment)}`;

/** A time on the wall, wherever that hangs. */
export const wallTime = (slot: string): string => slot.replace('T', ' ');
