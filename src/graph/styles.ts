/** The colours of pictures, on a light and on a dark sheet; each sheet is part of the picture, so it can be read anywhere. */
import type { CardLook, WayLook } from '../core/graph/graph.ts';

export type Paint = { readonly fill: string; readonly line: string; readonly ink: string };
export type Palette = {
  readonly sheet: string;
  readonly frame: string;
  readonly ink: string;
  readonly soft: string;
  readonly badge: { readonly fill: string; readonly ink: string };
  readonly cards: Readonly<Record<CardLook, Paint>>;
  readonly ways: Readonly<Record<WayLook, string>>;
};

const paint = (fill: string, line: string, ink: string): Paint => ({ fill, line, ink });

export const light: Palette = {
  sheet: '#ffffff',
  frame: '#eef2f7',
  ink: '#1f2933',
  soft: '#52606d',
  badge: { fill: '#1f2933', ink: '#ffffff' },
  cards: {
    start: paint('#e3f6e8', '#2f855a', '#1e5c3e'),
    say: paint('#eaf4ff', '#4a90d9', '#1d5a99'),
    ask: paint('#fff3d6', '#d29a1f', '#7a5200'),
    when: paint('#f1eafe', '#8c6bd1', '#553a97'),
    wait: paint('#eef1f4', '#7b8794', '#3e4c59'),
    note: paint('#f7f7f2', '#a3a38c', '#55553f'),
    'sub-flow': paint('#e2f7f6', '#2a9d97', '#12635f'),
    person: paint('#ffe9e4', '#d9583b', '#97310f'),
    call: paint('#f5effa', '#9b6fb5', '#6a3d86'),
    end: paint('#3e4c59', '#3e4c59', '#ffffff'),
    'let-go': paint('#ffffff', '#7b8794', '#3e4c59'),
    stage: paint('#ffffff', '#4a6fa5', '#274472'),
    flow: paint('#eaf4ff', '#4a90d9', '#1d5a99'),
    door: paint('#e3f6e8', '#2f855a', '#1e5c3e'),
  },
  ways: { on: '#52606d', choice: '#1d6fb8', time: '#9a6700', trouble: '#c0392b', begins: '#12776f' },
};

export const dark: Palette = {
  sheet: '#12171d',
  frame: '#1a222b',
  ink: '#e6ebf0',
  soft: '#a9b4bf',
  badge: { fill: '#f0f4f8', ink: '#12171d' },
  cards: {
    start: paint('#123524', '#4caf7d', '#a9e5c3'),
    say: paint('#15293d', '#5a9fe0', '#b5d8fb'),
    ask: paint('#3a2d0e', '#d8a93a', '#fbdf9b'),
    when: paint('#2a2142', '#9d80e0', '#d8c9fb'),
    wait: paint('#242c34', '#8593a0', '#d4dce4'),
    note: paint('#2a2a22', '#9a9a80', '#dcdcc8'),
    'sub-flow': paint('#0f3331', '#3fb8b1', '#a9ece8'),
    person: paint('#431d13', '#e8795d', '#ffc9b9'),
    call: paint('#2e2138', '#b08bc9', '#e3cdf1'),
    end: paint('#cbd5df', '#cbd5df', '#12171d'),
    'let-go': paint('#12171d', '#8593a0', '#d4dce4'),
    stage: paint('#18222e', '#6d93cc', '#bcd3f2'),
    flow: paint('#15293d', '#5a9fe0', '#b5d8fb'),
    door: paint('#123524', '#4caf7d', '#a9e5c3'),
  },
  ways: { on: '#a9b4bf', choice: '#6db3f2', time: '#e0b04a', trouble: '#f28b7d', begins: '#4fc9c1' },
};

const rules = ({ sheet, frame, ink, soft, badge, cards, ways }: Palette): string =>
  [
    `.sheet{fill:${sheet}}.frame{fill:${frame};stroke:${soft}}`,
    `text{fill:${ink}}.name,.fact,.aside,.about,.note{fill:${soft}}`,
    `.label{stroke:${sheet}}.badge rect{fill:${badge.fill};stroke:${sheet}}.badge text{fill:${badge.ink}}`,
    ...Object.entries(cards).map(
      ([look, paints]) =>
        `.${look} .body{fill:${paints.fill};stroke:${paints.line}}.${look} .edge{stroke:${paints.line}}.${look} .head,.${look} .option{fill:${paints.ink}}.${look} .sign{stroke:${paints.ink}}.${look} .pill{fill:${sheet};stroke:${paints.line}}`,
    ),
    ...Object.entries(ways).map(
      ([look, colour]) =>
        `.way-${look} path{stroke:${colour}}.way-${look} .tip{fill:${colour}}.way-${look} text{fill:${colour}}`,
    ),
  ].join('');

const fonts = `system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif`;

/** All of the picture's style. It holds nothing that XML would escape. */
export const styles = [
  `text{font-family:${fonts};font-size:13.5px}.mono{font-family:ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace}`,
  `.title{font-size:21px;font-weight:700}.about{font-size:13.5px}.note{font-size:12px}.head{font-size:12.5px;font-weight:700}`,
  `.name{font-size:10.5px}.fact,.aside,.code{font-size:11.5px}.aside{font-style:italic}.option,.label{font-size:12px}`,
  `.option{font-weight:600}.label{paint-order:stroke;stroke-width:4px;stroke-linejoin:round}.badge text{font-size:11px;font-weight:700}`,
  `.body,.pill{stroke-width:1.4}.edge,.sign{fill:none;stroke-width:1.4;stroke-linejoin:round;stroke-linecap:round}`,
  `.way path{fill:none;stroke-width:1.6}.way .tip{stroke-width:1}.way-time path{stroke-dasharray:2 4;stroke-linecap:round}`,
  `.way-trouble path{stroke-dasharray:7 4}.way .tip{stroke-dasharray:none}.way-begins path{stroke-width:2.2}`,
  `.frame{stroke-width:1;stroke-dasharray:5 4}.person .body,.sub-flow .body{stroke-width:2}.call .body,.let-go .body{stroke-dasharray:5 3}`,
  `.unreached{opacity:.55}.unreached .body{stroke-dasharray:2 3}`,
  rules(light),
  `@media (prefers-color-scheme:dark){${rules(dark)}}`,
].join('');
