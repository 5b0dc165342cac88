/** What a person needs for linking, as a terminal shows it. */
import qrcode from 'qrcode-terminal';
import type { LinkSign } from './line.ts';

/** `channel` is told too: several numbers may wait at once. */
export function drawSign(channel: string, sign: LinkSign): string {
  const where = 'WhatsApp, Linked devices, Link a device';
  if (sign.kind === 'code')
    return `\n${channel}: type ${sign.code} on the phone: ${where}, Link with phone number instead.\n\n`;
  return `\n${channel}: scan this on the phone: ${where}.\n\n${drawQr(sign.qr)}\n`;
}

/** The library calls back before it returns. */
function drawQr(qr: string): string {
  let drawn = '';
  qrcode.generate(qr, { small: true }, (text) => {
    drawn = text;
  });
  return drawn;
}
