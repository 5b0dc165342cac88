/** The ways by which alerts go, put together from the settings. */
import { createEMailWay } from '../adapters/alerts/e-mail.ts';
import { createWebhookWay } from '../adapters/alerts/webhook.ts';
import type { Settings } from '../config.ts';
import type { AlertWay } from '../ports/alerts.ts';

/** None where none is set. */
export const composeAlertWays = ({ alertWays: { webhook, eMail } }: Settings): readonly AlertWay[] => [
  ...(webhook ? [createWebhookWay(webhook)] : []),
  ...(eMail ? [createEMailWay(eMail)] : []),
];
