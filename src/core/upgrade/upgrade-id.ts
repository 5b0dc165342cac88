/** The name of an upgrade: the moment at which somebody asked for it. */
import type { Brand } from '../brand.ts';
import type { ContactId } from '../contact.ts';
import type { EntryId } from '../event.ts';
import type { FlowId } from '../flow/flow.ts';
import type { Instant } from '../time/instant.ts';

export type UpgradeId = Brand<string, 'UpgradeId'>;

export const upgradeAt = (now: Instant): UpgradeId => new Date(now).toISOString() as UpgradeId;

/** An upgrade asks each contact once for each flow, however often a batch is asked again. */
export const upgradeEntry = (upgrade: UpgradeId, flow: FlowId, contact: ContactId): EntryId =>
  `upgrade:${upgrade}:${flow}:${contact}` as EntryId;
