/** Draws pictures as SVG. What it draws with is large, and only loaded where somebody looks. */
import { type LayOut, loadLayout } from './layout.ts';
import { type Picture, svgOf } from './pictures.ts';

export type Painter = (picture: Picture) => Promise<string>;

export function createPainter(): Painter {
  let layOut: Promise<LayOut> | null = null;
  return async (picture) => {
    layOut ??= loadLayout();
    try {
      return svgOf(picture, await layOut);
    } catch (error) {
      // The next picture begins with a library that nothing happened to.
      layOut = null;
      throw error;
    }
  };
}
