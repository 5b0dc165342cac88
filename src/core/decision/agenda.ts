/** What one part of a decision leaves for another to do: kept as data, so that the parts need not know each other. */
import type { ConsentRecord } from '../consent.ts';
import type { FlowId } from '../flow/flow.ts';
import type { LifecycleEvent } from '../lifecycle/machine.ts';
import type { MessageOrigin } from '../outbox.ts';
import type { Preference } from '../preference.ts';
import type { Value } from '../value.ts';

/** How they said what consent hangs on. */
export type Said = Pick<ConsentRecord, 'source' | 'evidence' | 'disclosure'>;

export type StartFlow = {
  readonly do: 'start';
  readonly flow: FlowId;
  /** `stage:onboarding`, `keyword`, `campaign:<occurrence>`… */
  readonly because: string;
  readonly origin: MessageOrigin;
  readonly values?: Readonly<Record<string, Value>>;
  /** Each overrules the flow's own `if-busy`. */
  readonly interrupt?: boolean;
  readonly wait?: boolean;
  /** A word in between: whatever run is in the foreground steps aside, even a question, and is taken up again. */
  readonly beside?: boolean;
};

export type FollowUp =
  | { readonly do: 'live'; readonly event: LifecycleEvent }
  | { readonly do: 'fire'; readonly timer: string }
  /** The foreground is free for what waited. */
  | { readonly do: 'next' }
  | StartFlow
  | { readonly do: 'grant'; readonly record: Omit<ConsentRecord, 'action' | 'at' | 'recordedAt'> }
  | { readonly do: 'refuse'; readonly record: Omit<ConsentRecord, 'action' | 'at' | 'recordedAt'> }
  | { readonly do: 'prefer'; readonly preference: Preference; readonly said: Said }
  | { readonly do: 'hand-over'; readonly reason: string };
