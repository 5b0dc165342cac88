/** Whether what an admin wrote is one emoji, as WhatsApp takes it for a reaction. */

/** Newer than the language level that we are compiled for, and known to every Node that we run on. */
const flags: string = 'v';
const oneEmoji = new RegExp('^\\p{RGI_Emoji}$', flags);
/** Makes a picture of a sign that is also a letter: a heart is written with it or without. */
const asPicture = '\uFE0F';

/** The emoji in full; null when it is anything but exactly one. */
export const emojiOf = (written: string): string | null =>
  [written, `${written}${asPicture}`].find((each) => oneEmoji.test(each)) ?? null;
