/** The ids of cards, by which counts find them. */

export const stepCardId = (step: string): string => `step:${step}`;
export const stageCardId = (stage: string): string => `stage:${stage}`;
export const flowCardId = (flow: string): string => `flow:${flow}`;
