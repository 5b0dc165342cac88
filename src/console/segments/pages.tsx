/** All segments with how many are in each, and one with its condition in words. */
import { editing } from '../flows/flow-page.tsx';
import { Listing } from '../frame/listing.tsx';
import type { Visitor } from '../frame/visitor.ts';
import { Count, Some } from './people.tsx';
import type { SegmentRow, SegmentView } from './view.ts';
import { segmentsWords } from './words.ts';

export const segmentsFile = 'flows/segments.yaml';

type ListProps = { readonly rows: readonly SegmentRow[]; readonly visitor: Visitor };

export function SegmentsPage({ rows, visitor }: ListProps) {
  const words = segmentsWords(visitor.language);
  return (
    <main class="flows segments">
      <p class="about">{words.about}</p>
      {visitor.may('edit') && (
        <p class="ways">
          <a href="/console/segments/new">{words.make}</a>
          <a href={editing(segmentsFile)}>{words.file}</a>
        </p>
      )}
      <section class="card">
        {rows.length === 0 ? (
          <p class="none">{words.none}</p>
        ) : (
          <Listing
            columns={[
              { name: words.segment },
              { name: words.who },
              { name: words.people, isNumber: true },
              { name: words.campaigns },
            ]}
            rows={rows.map(({ name, source, inWords, counted, campaigns }) => ({
              key: name,
              cells: [
                <a href={`/console/segments/${name}`}>{name}</a>,
                inWords ?? <code>{source}</code>,
                <Count {...{ counted, id: name, visitor }} />,
                <Campaigns {...{ campaigns, visitor }} />,
              ],
            }))}
          />
        )}
      </section>
    </main>
  );
}

const Campaigns = ({
  campaigns,
  visitor,
}: {
  readonly campaigns: readonly string[];
  readonly visitor: Visitor;
}) =>
  campaigns.length === 0 ? (
    <small>{segmentsWords(visitor.language).noCampaigns}</small>
  ) : (
    campaigns.map((campaign, place) => (
      <span key={campaign}>
        {place > 0 && ', '}
        <a href={`/console/campaigns/${campaign}`}>{campaign}</a>
      </span>
    ))
  );

type PageProps = { readonly view: SegmentView; readonly visitor: Visitor };

export function SegmentPage({ view, visitor }: PageProps) {
  const words = segmentsWords(visitor.language);
  const { name, source, inWords, counted, campaigns } = view;
  return (
    <main class="flows segments">
      {visitor.may('edit') && (
        <p class="ways">
          {inWords !== null && <a href={`/console/segments/new?from=${name}`}>{words.change}</a>}
          <a href={editing(segmentsFile)}>{words.file}</a>
        </p>
      )}
      <dl class="tiles">
        <div class="tile">
          <dt>{words.people}</dt>
          <dd class="figure">
            <Count {...{ counted, id: name, visitor }} />
          </dd>
        </div>
      </dl>
      <section class="card">
        <h2>{words.condition}</h2>
        {inWords !== null && <p class="in-words">{inWords}</p>}
        <p>
          <small>{words.asFile}</small>
          <br />
          <code>{source}</code>
        </p>
      </section>
      <section class="card">
        <h2>{words.first}</h2>
        <Some {...{ sample: view, visitor }} />
        <p>
          <a href={`/console/contacts?segment=${encodeURIComponent(name)}`}>{words.all}</a>
        </p>
      </section>
      <section class="card">
        <h2>{words.campaigns}</h2>
        <p>
          <Campaigns {...{ campaigns, visitor }} />
        </p>
      </section>
    </main>
  );
}
