/** What was published when and by whom, and the way back; and the files of the release in force. */
import type { Instant } from '../../core/time/instant.ts';
import type { Visitor } from '../frame/visitor.ts';
import { dayAndTime } from '../times.ts';
import { editing } from './flow-page.tsx';
import { flowsWords } from './words.ts';

export type Release = {
  readonly id: string;
  readonly createdAt: Instant;
  readonly by: string;
  readonly note: string;
};

type HistoryProps = {
  readonly releases: readonly Release[];
  readonly current: string | null;
  readonly zone: string;
  readonly visitor: Visitor;
};

export function HistoryPage({ releases, current, zone, visitor }: HistoryProps) {
  const words = flowsWords(visitor.language);
  return (
    <main class="flows">
      <section class="card">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.note}</th>
              <th scope="col">{words.release}</th>
            </tr>
          </thead>
          <tbody>
            {releases.map(({ id, createdAt, by, note }) => (
              <tr key={id}>
                <td>{dayAndTime(createdAt, zone, visitor.language)}</td>
                <td>{by}</td>
                <td>{note}</td>
                <td>
                  <code>{id.slice(0, 12)}</code>{' '}
                  {id === current ? (
                    <b>{words.inForce}</b>
                  ) : (
                    visitor.may('edit') && (
                      <form method="post" action={`/console/flows/history/${id}`}>
                        <input type="hidden" name="form" value={visitor.formToken} />
                        <button type="submit">{words.back}</button>
                      </form>
                    )
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </main>
  );
}

export const FilesPage = ({ paths }: { readonly paths: readonly string[] }) => (
  <main class="flows">
    <ul class="card plain files">
      {paths.map((path) => (
        <li key={path}>
          <a href={editing(path)}>{path}</a>
        </li>
      ))}
    </ul>
  </main>
);
