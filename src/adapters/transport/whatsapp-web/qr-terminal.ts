/** The QR code as a terminal shows it: for the `onQr` hook of a server that runs in one. */
import qrcode from 'qrcode-terminal';

export const drawQr = (qr: string): Promise<string> =>
  new Promise((resolve) => qrcode.generate(qr, { small: true }, resolve));
