/** The parts of WhatsApp Web's page that the library asks for by name: without one of them it falls silent, without an error. */
import type { Client } from './client.ts';

/** What a session that works was seen to ask for, and what it needs for our sends; a browser test holds the list against it. */
export const neededParts: readonly string[] = [
  'WAWebSocketModel',
  'WAWebCmd',
  'WAWebConnModel',
  'WAWebOfflineHandler',
  'WAWebUserPrefsMeUser',
  'WAWebCollections',
  'WAWebSyncGatingUtils',
  'WAWebCallCollection',
  'WAWebAddonReactionTableMode',
  'WAWebAddonPollVoteTableMode',
  'WAWebWidFactory',
  'WAWebMsgKey',
  'WAWebFindChatAction',
  'WAWebUpdateUnreadChatAction',
  'WAWebChatGetters',
  'WALinkify',
  'WAWebGetEphemeralFieldsMsgActionsUtils',
  'WAWebSendMsgChatAction',
  'WAWebQueryExistsJob',
  'WAWebApiContact',
  'WAWebChatStateBridge',
  'WAWebChatLoadMessages',
];

/** The names of those that the page does not know. Rejects when the page is gone. */
export async function missingParts(client: Client): Promise<readonly string[]> {
  const found = await client.pupPage?.evaluate(
    `${JSON.stringify(neededParts)}.filter((name) => { try { return !window.require(name); } catch { return true; } })`,
  );
  return Array.isArray(found) ? found.map(String) : [];
}
