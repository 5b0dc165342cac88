/** Alerts by webhook: a signed POST of JSON, by undici. */
import { request } from 'undici';
import type { Alert } from '../../core/alerts/alert.ts';
import { letterOf } from '../../core/alerts/letter.ts';
import { signatureOf, webhookBody } from '../../core/alerts/webhook-body.ts';
import type { AlertDelivery, AlertWay } from '../../ports/alerts.ts';

export type WebhookOptions = {
  readonly url: string;
  /** Signs the body; null leaves it unsigned. */
  readonly secret: string | null;
  readonly timeoutMs?: number;
};

const usualTimeoutMs = 10_000;

/** Any 2xx is a yes. Redirects are not followed: the settings say where alerts go. */
export const createWebhookWay = ({ url, secret, timeoutMs = usualTimeoutMs }: WebhookOptions): AlertWay => ({
  name: 'webhook',
  async deliver(alert: Alert): Promise<AlertDelivery> {
    const { subject, text } = letterOf(alert);
    const body = webhookBody(alert, `${subject}\n\n${text}`);
    try {
      const { statusCode, body: answer } = await request(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'kabar',
          // Names of files may be in it, and a header has room for ASCII only.
          'idempotency-key': encodeURI(alert.id),
          ...(secret === null ? {} : { 'x-kabar-signature': signatureOf(body, secret) }),
        },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      answer.on('error', () => undefined).destroy();
      if (statusCode >= 200 && statusCode < 300) return { kind: 'taken' };
      return { kind: 'not-taken', reason: `the webhook answered ${statusCode}` };
    } catch (error) {
      return { kind: 'not-taken', reason: reasonOf(error) };
    }
  },
});

/** Addresses of webhooks are often secrets themselves, and messages of failures repeat them: only the code is told. */
function reasonOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError') return 'the webhook did not answer in time';
  return `the webhook could not be reached (${typeof code === 'string' ? code : (name ?? 'unknown')})`;
}
