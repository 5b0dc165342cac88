/** Settings from the environment: one schema checks and documents them; all bad ones are reported at once. */
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { type AlertWays, readAlertWays } from './core/alerts/ways.ts';
import { cloudProblems, isCloudNumber } from './core/cloud-numbers.ts';
import { KabarError } from './core/errors.ts';
import { type CallSecrets, readCallSecrets } from './core/flow/call-secrets.ts';
import { isWebNumber, webProblems } from './core/whatsapp-web-numbers.ts';

const channelNames = ['simulator', 'whatsapp-web', 'cloud-api'] as const;

function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(text);
  const isBare = pathname === '/' && search === '' && hash === '' && username === '';
  const isNear = hostname === 'localhost' || isPrivate(hostname);
  return isBare && (protocol === 'https:' || (protocol === 'http:' && isNear));
}

/** A machine of one's own: a phone in the same network can try it out. */
const isPrivate = (host: string): boolean =>
  ipaddr.isValid(host) && ['private', 'loopback', 'uniqueLocal'].includes(ipaddr.parse(host).range());

/** Meta's, or a fake one on this machine. */
const isGraphUrl = (text: string): boolean =>
  URL.canParse(text) &&
  (text.startsWith('https://') || ['localhost', '127.0.0.1'].includes(new URL(text).hostname));

const isNetwork = (text: string): boolean => ipaddr.isValid(text) || ipaddr.isValidCIDR(text);

const isProxy = (text: string): boolean =>
  ['loopback', 'linklocal', 'uniquelocal'].includes(text) || isNetwork(text);

const asList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Every setting, with the sentence that the reference page is made from. */
export const settingsSchema = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('Port of the HTTP server; 0 takes a free one.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on; set 0.0.0.0 to be reached from other machines.'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional()
    .describe('MongoDB to keep everything in; unset means the embedded store in KABAR_DATA_DIR.'),
  KABAR_DATA_DIR: z
    .string()
    .default('./data')
    .describe('Directory of the embedded store, sessions and secrets.'),
  KABAR_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe(
      'Secret that seals the consent ledger and signs links and cookies; unset means one is made and kept in KABAR_DATA_DIR. All processes on one MongoDB need the same.',
    ),
  KABAR_CHANNELS: z
    .string()
    .default('simulator')
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(channelNames, { error: `must be some of: ${channelNames.join(', ')}` })).min(1))
    .describe(`Comma-separated channels: ${channelNames.join(', ')}.`),
  KABAR_API_TOKEN: z
    .string()
    .min(16, 'must have at least 16 characters')
    .optional()
    .describe('Bearer token for /api; unset means that the API answers to this machine only.'),
  KABAR_PUBLIC_URL: z
    .string()
    .refine(
      isPublicUrl,
      'must be an address such as https://join.example.com, without a path; http:// only for localhost',
    )
    .transform((text) => new URL(text).origin)
    .optional()
    .describe('Address at which people reach the sign-up pages: printed in QR codes, handed out in links.'),
  KABAR_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(asList)
    .pipe(
      z.array(
        z
          .string()
          .refine(
            isProxy,
            'must be IP addresses, networks such as 10.0.0.0/8, or loopback, linklocal, uniquelocal',
          ),
      ),
    )
    .describe(
      'Comma-separated addresses or networks of proxies in front of Kabar, whose X-Forwarded-For is believed.',
    ),
  KABAR_CALL_ALLOW: z
    .string()
    .default('')
    .transform(asList)
    .pipe(z.array(z.string().refine(isNetwork, 'must be IP addresses or networks such as 10.0.0.0/8')))
    .describe(
      'Comma-separated addresses or networks that flows may call although they are not public: services of your own.',
    ),
  KABAR_ALERT_WEBHOOK: z
    .string()
    .optional()
    .describe('Address that alerts are posted to as JSON, such as https://alerts.example.com/kabar.'),
  KABAR_ALERT_WEBHOOK_SECRET: z
    .string()
    .optional()
    .describe('Signs what is posted there, at least 16 characters: X-Kabar-Signature.'),
  KABAR_ALERT_SMTP_URL: z
    .string()
    .optional()
    .describe('Mail server for alerts by e-mail, such as smtps://user:password@mail.example.com:465.'),
  KABAR_ALERT_EMAIL_TO: z.string().optional().describe('Comma-separated e-mail addresses that alerts go to.'),
  KABAR_ALERT_EMAIL_FROM: z
    .string()
    .optional()
    .describe('E-mail address that alerts come from; the mail server must let it.'),
  KABAR_FLOWS_DIR: z.string().default('./flows').describe('Directory of flow files and policy.'),
  KABAR_LOCALES_DIR: z.string().default('./locales').describe('Directory of texts, one folder per language.'),
  CHROMIUM_PATH: z.string().default('/usr/bin/chromium').describe('Chromium for the whatsapp-web channel.'),
  KABAR_CHROMIUM_ARGS: z
    .string()
    .default('')
    .transform((text) => text.split('\n').filter((line) => line !== ''))
    .describe('Further Chromium arguments, one per line.'),
  KABAR_WHATSAPP_WEB_NUMBERS: z
    .string()
    .default('')
    .transform(asList)
    .pipe(
      z.array(
        z
          .string()
          .refine(
            isWebNumber,
            'must be names such as shop, numbers such as +6281234567890, or both: shop=+6281234567890',
          ),
      ),
    )
    .describe(
      'Comma-separated numbers of the whatsapp-web channel: a name, or a name and the number whose phone gets a code to type: `whatsapp-web,shop=+6281234567890`. Unset means one, `whatsapp-web`, by QR code.',
    ),
  KABAR_WHATSAPP_WEB_TYPING: z
    .enum(['on', 'off'])
    .default('on')
    .describe(
      'Whether people see that a whatsapp-web number types before it answers, for up to 3.5 seconds.',
    ),
  KABAR_WHATSAPP_WEB_GAP_SECONDS: z.coerce
    .number()
    .min(0)
    .max(3600)
    .default(45)
    .describe(
      'Seconds, in the middle, between two messages that Kabar starts on a whatsapp-web number, with a rest after every 20; 0 means neither. Answers never wait for it.',
    ),
  KABAR_WHATSAPP_WEB_PAGE: z
    .string()
    .regex(/^[\w.-]+$/, 'must be a version such as 2.3000.1017054665')
    .optional()
    .describe(
      'Version of the WhatsApp Web page to load instead of the newest, when that one does not work: one of those kept in `pages` of the profile.',
    ),
  KABAR_CLOUD_API_NUMBERS: z
    .string()
    .default('')
    .transform(asList)
    .pipe(
      z.array(
        z
          .string()
          .refine(isCloudNumber, 'must be phone number ids such as 106540352242922 or shop=106540352242922'),
      ),
    )
    .describe(
      'Comma-separated ids of the phone numbers of the cloud-api channel, as Meta calls them; `shop=106540352242922` names the channel of one.',
    ),
  KABAR_CLOUD_API_TOKEN: z
    .string()
    .min(16, 'must be the access token of a system user')
    .optional()
    .describe('Access token of a system user that may send for these numbers.'),
  KABAR_CLOUD_API_APP_SECRET: z
    .string()
    .min(16, 'must be the secret of the Meta app')
    .optional()
    .describe('Secret of the Meta app: webhooks must be signed with it.'),
  KABAR_CLOUD_API_VERIFY_TOKEN: z
    .string()
    .min(8, 'must have at least 8 characters')
    .optional()
    .describe('Word of your own that Meta must know in the handshake of the webhook.'),
  KABAR_CLOUD_API_GRAPH_URL: z
    .string()
    .refine(isGraphUrl, 'must be an https address')
    .default('https://graph.facebook.com')
    .describe('Where the Graph API is.'),
  KABAR_CLOUD_API_VERSION: z
    .string()
    .regex(/^v\d{1,3}\.\d$/, 'must be a version such as v23.0')
    .default('v23.0')
    .describe('Version of the Graph API.'),
  KABAR_CLOUD_API_PER_SECOND: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(80)
    .describe('Messages a second that WhatsApp takes from one number; 20 beside the WhatsApp Business app.'),
  KABAR_CLOUD_API_TYPING: z
    .enum(['on', 'off'])
    .default('off')
    .describe(
      'Whether people see that a number of the Cloud API types before it answers, for up to 2 seconds; off, it answers at once.',
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('How much is logged.'),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>> & {
  /** `KABAR_CALL_SECRET_…`: what other systems want to see, by name. */
  readonly callSecrets: CallSecrets;
  /** By which ways alerts go, read from `KABAR_ALERT_…`. */
  readonly alertWays: AlertWays;
};

/** Reads the settings. Throws `settings.invalid` that names every bad one and what it should be. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  // An empty variable, as compose files and shells leave it, is an unset one.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settingsSchema.safeParse(given);
  const { secrets, problems } = readCallSecrets(environment);
  const cloud = cloudProblems(given);
  const alerts = readAlertWays(given);
  const further = [...problems, ...cloud, ...webProblems(given), ...alerts.problems];
  if (parsed.success && further.length === 0)
    return { ...parsed.data, callSecrets: secrets, alertWays: alerts.ways };
  const wrong = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path[0]?.toString() ?? '?'}: ${issue.message}`),
    ...further,
  ];
  const lines = wrong.map((each) => `  ${each}`).join('\n');
  throw new KabarError('settings.invalid', `These settings are wrong:\n${lines}`, {
    ours: false,
  });
}
