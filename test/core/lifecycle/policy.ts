/** A policy with stage flows, for tests of the lifecycle. */
import type { FlowId } from '../../../src/core/flow/flow.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { dayMs } from '../../../src/core/time/instant.ts';

export const lifePolicy: Policy = {
  business: { name: 'Dapur Kita', contact: 'dapur.example', phone: '+622112345678' },
  defaultLanguage: 'en',
  defaultTimeZone: 'Asia/Jakarta',
  quietHours: { from: '20:00', to: '08:00' },
  caps: { service: {}, utility: { day: 3 }, marketing: { day: 1, week: 3, month: 5 } },
  unansweredBudget: 3,
  durations: {
    confirmationMs: 2 * dayMs,
    onboardingMs: 7 * dayMs,
    silenceMs: 30 * dayMs,
    gapsMs: [3 * dayMs, 7 * dayMs],
    quietMs: 90 * dayMs,
  },
  stageFlows: { onboarding: 'welcome' as FlowId },
  incentivePrefix: 'DAPUR-',
};
