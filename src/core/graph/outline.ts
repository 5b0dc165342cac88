/** A graph told in sentences: what a picture says to whoever does not see it. */
import type { Card, Graph } from './graph.ts';

const saidOfLine = (line: Card['lines'][number]): string =>
  line.kind === 'options' ? `(${line.options.join(' / ')})` : line.text;

/** All that a card says, without cuts. */
export const cardWords = ({ head, name, lines, unreached }: Card): string =>
  [
    name === '' ? `${head}.` : `${head} (${name}):`,
    ...lines.map(saidOfLine),
    ...(unreached ? ['Nothing leads here.'] : []),
  ].join('\n');

/** One line for each card, with where it leads. */
export function outline({ about, cards, ways }: Graph): string {
  const names = new Map(cards.map(({ id, name, head }) => [id, name === '' ? head : name]));
  const told = cards.map((card) => {
    const first = card.lines[0] === undefined ? '' : saidOfLine(card.lines[0]).split('\n')[0];
    const on = ways
      .filter(({ from }) => from === card.id)
      .map(({ to, label }) => `${label === '' ? '' : `${label}: `}${names.get(to) ?? to}`);
    const said = [names.get(card.id) === card.head ? '' : card.head, first].filter(Boolean).join(': ');
    return `${names.get(card.id)}${said === '' ? '' : ` - ${said}`}${on.length === 0 ? '' : ` → ${on.join('; ')}`}`;
  });
  return [about, ...told].join('\n');
}
