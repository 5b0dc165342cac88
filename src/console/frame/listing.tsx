/** A table of a page's things. On a phone each stands by itself, with the name of a column above what it says. */
import type { ComponentChildren } from 'preact';

type ListingProps = {
  readonly columns: readonly { readonly name: string; readonly isNumber?: boolean }[];
  /** The first cell names the thing. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
};

export function Listing({ columns, rows }: ListingProps) {
  const looks = columns.map(({ isNumber = false }) => (isNumber ? { class: 'number' } : {}));
  return (
    <table class="listing">
      <thead>
        <tr>
          {columns.map(({ name }, place) => (
            <th key={name} scope="col" {...looks[place]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [head, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            {cells.map((cell, place) => (
              <td key={columns[place + 1]?.name} {...looks[place + 1]} data-name={columns[place + 1]?.name}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
