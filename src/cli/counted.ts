/** Numbers of things in sentences. */

/** `1 head`, `2 heads`, `1,000 heads`. A word that is not made with an s, or a verb with it, is given for several. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
