/** Which reactions please: a thumb down is a sign of life, and none of liking. */

const unkind: ReadonlySet<string> = new Set([
  ...['👎', '🖕', '💩', '😠', '😡', '🤬', '😤', '😒', '🙄', '🤮', '🤢', '🥱', '😴', '🚫', '🛑', '⛔', '❌'],
]);

/** Null is a reaction that was taken back. */
export const isKind = (emoji: string | null): boolean =>
  emoji !== null && !unkind.has(emoji.replace(/[\u{1F3FB}-\u{1F3FF}\uFE0F]/gu, ''));
