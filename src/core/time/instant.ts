/** Points and lengths of time as the core knows them: plain numbers, so that every stored thing stays plain JSON. */

/** Milliseconds since 1970-01-01T00:00:00Z. May carry fractions: intake orders messages of one millisecond by them. */
export type Instant = number;

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
export const weekMs = 7 * dayMs;
