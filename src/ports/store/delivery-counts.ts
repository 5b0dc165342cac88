/** Part of the store: to how many contacts what is sent does not arrive. */
export type DeliveryCounts = {
  /** Those under suspicion, and those to whom something was sent that never arrived. Found by index. */
  countByDelivery(): Promise<{ readonly suspect: number; readonly undelivered: number }>;
};
