/** Pictures of a report as SVG, drawn without a browser. */
import { KabarError } from '../core/errors.ts';
import { stages } from '../core/lifecycle/stages.ts';
import type { Counted, Report } from './report.ts';

type Option = Readonly<Record<string, unknown>>;
export type Painter = Pick<typeof import('echarts'), 'init'>;
type Charts = { readonly [title: string]: string };

const size = { width: 860, height: 320 } as const;

/** The library is large and of no use to a running Kabar: it is a development dependency, loaded when somebody wants pictures. */
export async function loadPainter(): Promise<Painter> {
  try {
    return await import('echarts');
  } catch (cause) {
    const words =
      'Pictures are drawn by echarts, which is not installed: run npm ci without --omit=dev, or take --json instead.';
    throw new KabarError('settings.invalid', words, { cause, ours: false });
  }
}

export function drawCharts(report: Report, { init }: Painter): Charts {
  const draw = (option: Option): string => {
    const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
    try {
      chart.setOption({ animation: false, textStyle: { fontFamily: 'sans-serif' }, ...option });
      return renumbered(chart.renderToSVGString());
    } finally {
      // It keeps what it drew for as long as the process lives otherwise.
      chart.dispose();
    }
  };
  const { messages, optOuts } = report;
  return {
    'Stages over time': draw(stageChart(report)),
    'Messages we started, per contact': draw(barChart(messages.startedPerContact.histogram)),
    'Opt-outs by kind of person': draw(rowChart(optOuts.byPersona)),
    'Opt-outs by what had spoken last': draw(rowChart(optOuts.byFlow)),
    'Held, by reason': draw(rowChart(report.held)),
    'When they write (their own time)': draw(hourChart(report.repliesByHour)),
    'Load on the number by hour (time of the house)': draw(hourChart(report.sentByHour)),
  };
}

/** The library numbers its clip paths through the process: the same pictures would differ. */
function renumbered(svg: string): string {
  const names = new Map<string, string>();
  return svg.replaceAll(/\bzr\d+[-\w]*/g, (name) => {
    const known = names.get(name) ?? `c${names.size}`;
    names.set(name, known);
    return known;
  });
}

const grid = { left: 60, right: 20, top: 48, bottom: 60 } as const;

const stageChart = (report: Report): Option => ({
  grid,
  legend: { top: 0 },
  xAxis: { type: 'category', boundaryGap: false, data: report.stages.map(({ day }) => day) },
  yAxis: { type: 'value' },
  series: [...stages, 'erased' as const].flatMap((stage) => {
    const data = report.stages.map(({ counts }) => counts[stage] ?? 0);
    if (data.every((each) => each === 0)) return [];
    return [
      {
        name: stage,
        type: 'line',
        stack: 'all',
        areaStyle: {},
        symbol: 'none',
        lineStyle: { width: 0 },
        data,
      },
    ];
  }),
});

const barChart = (counts: Counted): Option => ({
  grid: { ...grid, top: 16 },
  xAxis: { type: 'category', data: Object.keys(counts), axisLabel: { interval: 0 } },
  yAxis: { type: 'value' },
  series: [{ type: 'bar', data: Object.values(counts), label: { show: true, position: 'top' } }],
});

/** Names are long: they stand beside their bars. */
const rowChart = (counts: Counted): Option => ({
  grid: { ...grid, left: 260, right: 60, top: 16 },
  xAxis: { type: 'value', minInterval: 1 },
  yAxis: { type: 'category', inverse: true, data: Object.keys(counts), axisLabel: { interval: 0 } },
  series: [
    {
      type: 'bar',
      barMaxWidth: 28,
      data: Object.values(counts),
      label: { show: true, position: 'right' },
    },
  ],
});

const hourChart = (hours: readonly number[]): Option => ({
  grid: { ...grid, top: 16 },
  xAxis: { type: 'category', data: hours.map((_, hour) => `${hour}`) },
  yAxis: { type: 'value' },
  series: [{ type: 'bar', data: hours }],
});
