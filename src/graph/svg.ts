/** Writes SVG, and nothing that is not: the one place where words become markup. */
import { drawable } from './wrap.ts';

/** Markup that is already safe; only this file makes it. */
export type Markup = { readonly svg: string };

type Attribute = string | number | undefined;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => drawable(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

/** A tenth of a point is more than eyes can see, and the same on every machine. */
const round = (value: number): string => String(Math.round(value * 10) / 10 + 0);

const numbersIn = (path: string): string =>
  path.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => round(Number(number)));

export function element(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: readonly (Markup | string)[]
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escaped(String(value))}"`)
    .join('');
  if (children.length === 0) return { svg: `<${name}${written}/>` };
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : child.svg)).join('');
  return { svg: `<${name}${written}>${inside}</${name}>` };
}

export const path = (d: string, className: string, more: Readonly<Record<string, Attribute>> = {}): Markup =>
  element('path', { class: className, d: numbersIn(d), ...more });

/** Each on a line of its own, so that a change of a picture is a change of some lines. */
export const lines = (parts: readonly Markup[]): Markup => ({
  svg: parts.map(({ svg }) => `\n${svg}`).join(''),
});
