/** The name of an upgrade: the moment at which somebody asked for it. */
import type { Brand } from '../brand.ts';
import type { Instant } from '../time/instant.ts';

export type UpgradeId = Brand<string, 'UpgradeId'>;

export const upgradeAt = (now: Instant): UpgradeId => new Date(now).toISOString() as UpgradeId;
