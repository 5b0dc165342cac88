/** What an attribute or a run value may hold. */
import type { Instant } from './time/instant.ts';

/** Dates are `{ date: 'YYYY-MM-DD' }`, places are `{ latitude, longitude }`: plain JSON, told apart by their keys. */
export type Value =
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly latitude: number; readonly longitude: number }
  | { readonly media: string; readonly mimeType: string; readonly at: Instant }
  | readonly string[];
