/** How wide words are about to be, without a font at hand: generous, so that what is measured fits whatever font draws it. */

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const picture = /\p{Extended_Pictographic}/u;
const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|^[\u{20000}-\u{3FFFD}]/u;

/** In parts of the font's size; of what is not named, by its kind. */
const narrow = new Set("iljtfrI.,:;'|!()[]{}`/\\-· ");
const broad = new Set('mwMW@%—…');

function widthOf(character: string): number {
  if (zeroWidth.test(character)) return 0;
  if (picture.test(character)) return 1.3;
  if (wide.test(character)) return 1.02;
  if (narrow.has(character)) return 0.38;
  if (broad.has(character)) return 0.92;
  if (/^\p{Lu}$/u.test(character)) return 0.7;
  // Scripts whose letters are broader than Latin ones.
  return character > '\u0500' ? 0.72 : 0.62;
}

export type Font = { readonly size: number; readonly bold?: boolean; readonly mono?: boolean };

export function measure(text: string, { size, bold = false, mono = false }: Font): number {
  let width = 0;
  for (const character of text) width += mono ? Math.max(widthOf(character), 0.62) : widthOf(character);
  return width * size * (bold ? 1.13 : 1);
}
