/** The store port on Mongoose, the same for MongoDB and for the embedded driver. */
import type { Connection } from 'mongoose';
import type { Move } from '../../core/number/move.ts';
import type { Upgrade } from '../../core/upgrade/upgrade.ts';
import type { Store } from '../../ports/store.ts';
import { createAccountStore } from './account-store.ts';
import { createAlertStore } from './alert-store.ts';
import { createCallStore } from './call-store.ts';
import { createCampaignStore } from './campaign-store.ts';
import { createCannedReplyStore } from './canned-reply-store.ts';
import { createChainStore } from './chain-store.ts';
import { createChannelStore } from './channel-store.ts';
import { createCleaningStore } from './cleaning-store.ts';
import { createConsentStore } from './consent-store.ts';
import type { Unreadable } from './contact-reading.ts';
import { createContactStore } from './contact-store.ts';
import { createDeedStore } from './deed-store.ts';
import { requireSound, scrubbed } from './embedded/driver.ts';
import { createErasureStore } from './erasure-store.ts';
import { createFigureStore } from './figure-store.ts';
import { fileAll } from './filing.ts';
import { createFlowVersionStore } from './flow-version-store.ts';
import { createFriendStore } from './friend-store.ts';
import { createGoalStore } from './goal-store.ts';
import { createInboxStore } from './inbox-store.ts';
import { createJournalStore } from './journal-store.ts';
import { createLinkStore } from './link-store.ts';
import { createMessageStore } from './message-store.ts';
import { openCollections } from './models.ts';
import { createProgressStore } from './progress-store.ts';
import { createReleaseStore } from './release-store.ts';
import { createRoundStore } from './round-store.ts';
import { createSessionStore } from './session-store.ts';
import { createStepwiseStore } from './stepwise-store.ts';
import { createSuppressionStore } from './suppression-store.ts';
import { createTokenStore } from './token-store.ts';
import { guarded } from './writing.ts';

/** Opens the collections of a connected Mongoose connection and gives the store over them; `unreadable` is told of contacts that are left out. */
export async function createMongooseStore(connection: Connection, unreadable: Unreadable): Promise<Store> {
  const collections = await openCollections(connection);
  return {
    inbox: guarded(createInboxStore(collections.inbox), 'inbox'),
    contacts: guarded(createContactStore(collections, unreadable), 'contacts'),
    links: guarded(createLinkStore(collections.links), 'links'),
    messages: guarded(createMessageStore(collections.messages), 'messages'),
    journal: guarded(createJournalStore(collections), 'journal'),
    figures: guarded(createFigureStore(collections.figures), 'figures'),
    consents: guarded(createConsentStore(collections), 'consents'),
    chain: guarded(createChainStore(collections), 'consent-chain'),
    cannedReplies: guarded(createCannedReplyStore(collections['canned-replies']), 'canned-replies'),
    calls: guarded(createCallStore(collections), 'calls'),
    channels: guarded(createChannelStore(collections), 'channels'),
    flowVersions: guarded(createFlowVersionStore(collections), 'flow-versions'),
    releases: guarded(createReleaseStore(collections.releases), 'releases'),
    upgrades: guarded(createStepwiseStore<Upgrade>(collections.upgrades, 'upgrade'), 'upgrades'),
    moves: guarded(createStepwiseStore<Move>(collections.moves, 'move'), 'moves'),
    campaigns: guarded(createCampaignStore(collections.campaigns), 'campaigns'),
    cleanings: guarded(createCleaningStore(collections.cleanings), 'cleanings'),
    erasures: guarded(createErasureStore(collections.erasures), 'erasures'),
    suppressions: guarded(createSuppressionStore(collections.suppressions), 'suppressions'),
    accounts: guarded(createAccountStore(collections), 'admins'),
    sessions: guarded(createSessionStore(collections.sessions), 'sessions'),
    tokens: guarded(createTokenStore(collections['api-tokens']), 'api-tokens'),
    deeds: guarded(createDeedStore(collections.deeds), 'deeds'),
    alerts: guarded(createAlertStore(collections.alerts), 'alerts'),
    progress: guarded(createProgressStore(collections), 'progress'),
    friends: guarded(createFriendStore(collections), 'friends'),
    goals: guarded(createGoalStore(collections), 'goals'),
    rounds: guarded(createRoundStore(collections), 'rounds'),
    scrub: async () => scrubbed(connection),
    file: (filings) => fileAll(collections, filings),
    ...guarded(
      {
        async ping() {
          requireSound(connection);
          await collections.leases.findOne({ _id: 'nobody' } as never);
        },
      },
      'store',
    ),
    close: () => connection.close(),
  };
}
