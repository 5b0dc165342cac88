/** The shade of a cell by the share that it tells. */

/** Five shades, and none. */
export const heat = (share: number): string => `heat-${Math.min(5, Math.ceil(share * 5))}`;
