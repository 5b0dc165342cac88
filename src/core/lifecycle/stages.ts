/** The business states of a contact's life, in the order in which a life usually passes them. */

export const subscribedStages = ['onboarding', 'active', 'loyal', 'dormant', 'quiet'] as const;
export type SubscribedStage = (typeof subscribedStages)[number];

export const stages = [
  'prospect',
  'confirming',
  ...subscribedStages,
  'archived',
  'optedOut',
  'unreachable',
] as const;
export type Stage = (typeof stages)[number];

export const isSubscribed = (stage: Stage): stage is SubscribedStage =>
  (subscribedStages as readonly string[]).includes(stage);
