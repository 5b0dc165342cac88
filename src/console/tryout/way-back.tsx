/** From a tryout of a draft to the page on which it is written, published from there or not. */
import type { Visitor } from '../frame/visitor.ts';
import type { Tryout } from './tryouts.ts';
import { tryoutWords } from './words.ts';

type Props = { readonly tryout: Pick<Tryout, 'id' | 'draft'>; readonly visitor: Visitor };

export const WayBack = ({ tryout: { id, draft }, visitor }: Props) =>
  draft === null || !visitor.may('edit') ? null : (
    <a href={`/console/flows/edit?tryout=${id}`}>{tryoutWords(visitor.language).goOn}</a>
  );
