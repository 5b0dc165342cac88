/** When a campaign comes where, and to how many. */
import type { CampaignPreview } from '../../http/campaigns-now.ts';
import type { Visitor } from '../frame/visitor.ts';
import { dayAndTime } from '../times.ts';
import { campaignWords } from './words.ts';

type PlacesProps = { readonly places: CampaignPreview['places']; readonly visitor: Visitor };

export function Places({ places, visitor }: PlacesProps) {
  const words = campaignWords(visitor.language);
  const { format } = new Intl.NumberFormat(visitor.language);
  if (places.length === 0) return null;
  return (
    <section class="card">
      <h2>{words.places}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.when}</th>
            <th scope="col" class="number">
              {words.people}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ place, zone, at, audience }) => (
            <tr key={place}>
              <th scope="row">{place}</th>
              <td>{at === null ? words.never : `${dayAndTime(at, zone, visitor.language)} (${zone})`}</td>
              <td class="number">{format(audience)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
