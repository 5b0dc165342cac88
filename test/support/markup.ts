/** Reads SVG strictly, as a browser reads XML: whatever is not well formed is a finding, not something to be guessed. */

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const control = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Throws at what XML does not allow. Knows the part of XML that our pictures are written in. */
export function readMarkup(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  if (control.test(text)) throw new Error('a character that XML does not know');
  for (const [, tag, words] of text.matchAll(/(<[^>]*>)|([^<]+)/g)) {
    const top = open.at(-1);
    if (top === undefined) throw new Error('something after the end');
    if (words !== undefined) top.children.push(plain(words));
    else if (tag?.startsWith('</')) {
      if (open.pop()?.name !== tag.slice(2, -1)) throw new Error(`closed out of order: ${tag}`);
    } else {
      const [, name = '', written = '', end] =
        /^<([a-z]+)((?: [A-Za-z-]+="[^"<]*")*)(\/?)>$/.exec(tag ?? '') ?? [];
      if (name === '') throw new Error(`no tag: ${tag}`);
      const pairs = [...written.matchAll(/ ([A-Za-z-]+)="([^"]*)"/g)];
      const attributes = Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, plain(value)]));
      const element: Element = { name, attributes, children: [] };
      top.children.push(element);
      if (end !== '/') open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`not closed: ${open.at(-1)?.name}`);
  const [svg] = root.children.filter((child) => typeof child !== 'string');
  if (svg === undefined) throw new Error('there is nothing');
  return svg;
}

const plain = (text: string): string =>
  text.replace(/&([^;\s]*;?)/g, (whole, name: string) => {
    const sign = entities[name.replace(/;$/, '')];
    if (sign === undefined || !name.endsWith(';')) throw new Error(`no entity: ${whole}`);
    return sign;
  });

export const everyElement = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child))),
];

export const textOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
