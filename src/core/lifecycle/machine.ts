/** The lifecycle statechart (design: every stage of a contact's life). Used as a pure function only (see step.ts): its timers leave as data and become wake-ups. */
import { assign, setup } from 'xstate';
import type { FlowId } from '../flow/flow.ts';
import type { StageDurations } from '../policy/policy.ts';
import type { Stage } from './stages.ts';

export type LifecycleEvent =
  /** Somebody else reported consent and the person is to confirm it on WhatsApp. */
  | { readonly type: 'consent.asked' }
  | { readonly type: 'consent.granted'; readonly quiet?: true }
  | { readonly type: 'consent.withdrawn'; readonly quiet?: true }
  /** Any sign of life: a message, a vote, a reaction, a click. `quiet`: nobody is thanked for coming back. */
  | { readonly type: 'contact.engaged'; readonly quiet?: true }
  /** Earned: engaged enough, and for long enough. */
  | { readonly type: 'contact.promoted' }
  /** No sign of life for so long that even the ladder is over: found by a cleaning (src/core/cleaning/judge.ts). */
  | { readonly type: 'contact.unengaged' }
  | { readonly type: 'flow.finished'; readonly flow: FlowId }
  | { readonly type: 'address.failed' };

/** The policy's durations, as they are for this one contact. */
export type LifeDurations = StageDurations & {
  /** Until their engagement has faded below what a loyal contact has; never, when left out. */
  readonly fadingMs?: number;
};

export type LifecycleContext = {
  readonly durations: LifeDurations;
  readonly welcomeFlow: FlowId | null;
  /** Reactivation attempts made in this dormancy; 0 outside it. */
  readonly attempt: number;
};

/** Every stage announces itself on entry; `decide` starts the stage's flow when it hears it. */
const announce = (stage: Stage) => ({ type: 'stage.entered' as const, params: { stage } });

/** Whoever is subscribed quietly is not welcomed: they begin where the welcome would have led. */
const subscribed = [{ guard: 'quietly' as const, target: 'subscribed.active' }, { target: 'subscribed' }];

export const lifecycleMachine = setup({
  types: {
    context: {} as LifecycleContext,
    events: {} as LifecycleEvent,
    input: {} as Pick<LifecycleContext, 'durations' | 'welcomeFlow'>,
  },
  actions: {
    'stage.entered': (_, _params: { stage: Stage }) => {},
    'attempt.counted': assign({ attempt: ({ context }) => context.attempt + 1 }),
    'attempts.forgotten': assign({ attempt: 0 }),
  },
  guards: {
    welcomeEnded: ({ context, event }) =>
      event.type === 'flow.finished' && event.flow === context.welcomeFlow,
    quietly: ({ event }) => event.type === 'consent.granted' && event.quiet === true,
    noWelcome: ({ context }) => context.welcomeFlow === null,
    moreAttempts: ({ context }) => context.attempt < context.durations.gapsMs.length,
  },
  delays: {
    confirmation: ({ context }) => context.durations.confirmationMs,
    onboarding: ({ context }) => context.durations.onboardingMs,
    silence: ({ context }) => context.durations.silenceMs,
    fading: ({ context }) => context.durations.fadingMs ?? Number.POSITIVE_INFINITY,
    gap: ({ context }) => context.durations.gapsMs[Math.max(0, context.attempt - 1)] ?? 0,
    quiet: ({ context }) => context.durations.quietMs,
  },
}).createMachine({
  id: 'lifecycle',
  context: ({ input }) => ({ ...input, attempt: 0 }),
  initial: 'prospect',
  states: {
    prospect: {
      on: {
        'consent.asked': 'confirming',
        'consent.granted': subscribed,
        'consent.withdrawn': 'optedOut',
      },
    },
    confirming: {
      entry: announce('confirming'),
      after: { confirmation: 'prospect' },
      on: {
        'consent.granted': subscribed,
        'consent.withdrawn': 'optedOut',
        'address.failed': 'prospect',
      },
    },
    subscribed: {
      initial: 'onboarding',
      on: {
        'consent.withdrawn': 'optedOut',
        'address.failed': 'unreachable',
        'contact.unengaged': { target: 'archived', actions: 'attempts.forgotten' },
      },
      states: {
        onboarding: {
          entry: announce('onboarding'),
          always: { guard: 'noWelcome', target: 'active' },
          after: { onboarding: 'active' },
          on: { 'flow.finished': { guard: 'welcomeEnded', target: 'active' } },
        },
        active: {
          entry: announce('active'),
          after: { silence: 'dormant' },
          on: { 'contact.engaged': { target: 'active', reenter: true }, 'contact.promoted': 'loyal' },
        },
        loyal: {
          entry: announce('loyal'),
          after: { silence: 'dormant', fading: 'active' },
          on: { 'contact.engaged': { target: 'loyal', reenter: true } },
        },
        dormant: {
          entry: ['attempt.counted', announce('dormant')],
          after: { gap: [{ guard: 'moreAttempts', target: 'dormant', reenter: true }, { target: 'quiet' }] },
          on: { 'contact.engaged': { target: 'active', actions: 'attempts.forgotten' } },
        },
        quiet: {
          entry: ['attempts.forgotten', announce('quiet')],
          after: { quiet: '#lifecycle.archived' },
          on: { 'contact.engaged': 'active' },
        },
        remembered: { type: 'history', target: 'active' },
      },
    },
    archived: {
      entry: announce('archived'),
      on: {
        'contact.engaged': 'subscribed.active',
        'consent.withdrawn': 'optedOut',
        'address.failed': 'unreachable',
      },
    },
    optedOut: {
      entry: ['attempts.forgotten', announce('optedOut')],
      on: { 'consent.granted': subscribed },
    },
    unreachable: {
      entry: announce('unreachable'),
      on: {
        'contact.engaged': 'subscribed.remembered',
        'consent.withdrawn': 'optedOut',
        'contact.unengaged': { target: 'archived', actions: 'attempts.forgotten' },
      },
    },
  },
});
