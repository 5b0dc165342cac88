/** A group of people or of times within which wordings are compared. */

/** `segment:regulars`, or `hours:12`: from 12:00 on, for six hours of their own clock. */
export type Group = `segment:${string}` | `hours:${number}`;

export const hoursOfGroup = 6;
