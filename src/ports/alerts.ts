/** A way by which those who run Kabar hear that something is wrong: never only through the channel that failed. */
import type { Alert } from '../core/alerts/alert.ts';

export type AlertDelivery =
  /** The other side has it. */
  | { readonly kind: 'taken' }
  /** For the operator, without a secret: what happened. It may be tried again later. */
  | { readonly kind: 'not-taken'; readonly reason: string };

export type AlertWay = {
  /** Which of the ways it is, as it is remembered: `webhook`, `e-mail`. */
  readonly name: string;
  /**
   * Delivers one alert; never rejects, and ends within half a minute. The same alert again is the same news: it carries its
   * id, for a process may die before it has noted that the alert was taken.
   */
  deliver(alert: Alert): Promise<AlertDelivery>;
};
