/** How many there are, and some of them, for whoever may see contacts. */
import type { Visitor } from '../frame/visitor.ts';
import type { Counted } from '../people/counts.ts';
import type { Sample } from './view.ts';
import { segmentsWords } from './words.ts';

type CountProps = { readonly counted: Counted; readonly id: string; readonly visitor: Visitor };

/** Goes on by itself while people are counted. */
export const Count = ({ counted, id, visitor: { language } }: CountProps) => {
  const count = counted.people.toLocaleString(language);
  return (
    <span id={`count-${id}`} data-live={counted.done ? undefined : true}>
      {counted.done ? count : segmentsWords(language).soFar(count)}
    </span>
  );
};

type SampleProps = { readonly sample: Sample; readonly visitor: Visitor };

export function Some({ sample: { people, isSure }, visitor }: SampleProps) {
  const words = segmentsWords(visitor.language);
  if (people.length === 0) return <p class="none">{isSure ? words.nobody : words.noneYet}</p>;
  return (
    <ul class="plain">
      {people.map(({ id, name, number }) => (
        <li key={id}>
          <a href={`/console/contacts/${encodeURIComponent(id)}`} dir="auto">
            {name ?? number}
          </a>
          {name !== null && <small> {number}</small>}
        </li>
      ))}
    </ul>
  );
}
