/** QR codes, as vectors for print and as pixels for screens. */
import { toBuffer, toString as toText } from 'qrcode';

/** How much of the code may be dirty or torn: 7, 15, 25 or 30 percent. */
export const corrections = ['L', 'M', 'Q', 'H'] as const;
export type Correction = (typeof corrections)[number];

export type QrLook = {
  readonly correction: Correction;
  /** White modules around the code; readers need four. */
  readonly margin: number;
};

const usualLook: QrLook = { correction: 'Q', margin: 4 };

/** A screen is never torn, and a long text is read better in fewer modules. */
export const onScreen: QrLook = { correction: 'L', margin: 4 };

/** `side` is a length of SVG: `600` pixels or `40mm`. */
export async function qrSvg(text: string, label: string, side: string, look = usualLook): Promise<string> {
  const svg = await toText(text, { type: 'svg', ...optionsOf(look) });
  const name = label.replace(/[<>&"]/g, '');
  return svg
    .replace(/ (width|height)="[^"]*"/g, '')
    .replace('<svg ', `<svg width="${side}" height="${side}" role="img" aria-label="${name}" `);
}

export const qrPng = (text: string, pixels: number, look = usualLook): Promise<Buffer> =>
  toBuffer(text, { type: 'png', width: pixels, rendererOpts: plainPixels, ...optionsOf(look) });

/** Black and white needs no colours and no filters: a twentieth of the work. */
const plainPixels = { colorType: 0, filterType: 0, deflateLevel: 6 };

/** For an `<img>` of our own pages. */
export const qrDataUri = async (text: string, label: string, look = usualLook): Promise<string> =>
  `data:image/svg+xml;base64,${Buffer.from(await qrSvg(text, label, '400', look)).toString('base64')}`;

const optionsOf = ({ correction, margin }: QrLook) => ({ errorCorrectionLevel: correction, margin });
