/** The numbers of the whatsapp-web channel from the settings: each its own transport on its own profile. */
import { join } from 'node:path';
import { drawSign } from '../adapters/transport/whatsapp-web/qr-terminal.ts';
import { createWhatsAppWebTransport } from '../adapters/transport/whatsapp-web/transport.ts';
import type { Settings } from '../config.ts';
import type { ChannelId } from '../core/channel.ts';
import { secondMs } from '../core/time/instant.ts';
import { usualWebChannel, webNumbers } from '../core/whatsapp-web-numbers.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Transport } from '../ports/transport.ts';
import type { RemoteFiles } from '../ports/web.ts';

export type WebDeps = { readonly clock: Clock; readonly logger: Logger; readonly files: RemoteFiles };

export const composeWhatsAppWeb = (settings: Settings, deps: WebDeps): readonly Transport[] =>
  webNumbers(settings.KABAR_WHATSAPP_WEB_NUMBERS).map(({ channel, pairWith }) =>
    createWhatsAppWebTransport(
      { ...deps, onSign: (sign) => process.stdout.write(drawSign(channel, sign)) },
      {
        channel,
        profileDir: profileDirOf(settings.KABAR_DATA_DIR, channel),
        chromiumPath: settings.CHROMIUM_PATH,
        chromiumArgs: settings.KABAR_CHROMIUM_ARGS,
        ...(settings.KABAR_WHATSAPP_WEB_PAGE === undefined ? {} : { page: settings.KABAR_WHATSAPP_WEB_PAGE }),
        mediaDir: join(settings.KABAR_FLOWS_DIR, 'media'),
        typing: settings.KABAR_WHATSAPP_WEB_TYPING === 'on',
        ...(settings.KABAR_WHATSAPP_WEB_GAP_SECONDS === 0
          ? {}
          : { gapMs: settings.KABAR_WHATSAPP_WEB_GAP_SECONDS * secondMs }),
        ...(pairWith === undefined ? {} : { pairWith }),
      },
    ),
  );

/** The login of the usual channel stays where it always was; no other name can lead to the same place. */
const profileDirOf = (dataDir: string, channel: ChannelId): string =>
  channel === usualWebChannel
    ? join(dataDir, 'whatsapp-web')
    : join(dataDir, 'whatsapp-web-numbers', channel);
