/** Each interval from the call as a distribution. */
import { boxX, text, type PlotOptions } from '@observablehq/plot';
import type { Figures } from '../../../wire/types';
import { columnsFor, minutes, quantile } from '../figureWords';
import type { Sheet } from './sheet';
import { FONT_PX, inMinutes, NARROW_PX } from './sizes';
import { t } from '../../../words';

interface Interval {
  name: string;
  known: number[];
}

/** Those of which at least one is recorded, in the order of the job. */
export function intervalsOf({ rows }: Pick<Figures, 'rows'>, isClinical: boolean): Interval[] {
  return columnsFor(isClinical)
    .filter(([column]) => column !== 'gained_s')
    .map(([column, name]) => ({ name, known: rows.map((row) => row[column]).filter((value) => value !== null) }))
    .filter(({ known }) => known.length > 0);
}

export function intervalsPlot(figures: Pick<Figures, 'rows'>, isClinical: boolean, width: number): PlotOptions {
  const intervals = intervalsOf(figures, isClinical);
  const single = intervals.flatMap(({ name, known }) => known.map((seconds) => ({ name, at: inMinutes(seconds) })));
  const names = intervals.map(({ name }) => name);
  return {
    width,
    height: 60 + intervals.length * 38,
    marginLeft: 134,
    marginRight: 56,
    marginBottom: 44,
    style: { fontSize: `${FONT_PX}px` },
    x: { label: t('figures-intervals-axis'), zero: true, grid: true, ticks: width < NARROW_PX ? 4 : 10, nice: true },
    y: { domain: names, label: null, tickSize: 0 },
    marks: [
      boxX(single, { x: 'at', y: 'name', fill: 'var(--sunk)', stroke: 'var(--text)', r: 3 }),
      text(intervals, {
        y: 'name',
        text: ({ known }: Interval) => minutes(quantile(known, 0.5)),
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 10,
        fontWeight: 600,
        fill: 'var(--text)',
      }),
    ],
  };
}

export function intervalsSheet(figures: Pick<Figures, 'rows'>, isClinical: boolean): Sheet {
  return {
    columns: [
      t('figures-intervals-from-call'),
      t('figures-intervals-recorded'),
      t('figures-intervals-shortest'),
      t('figures-median'),
      t('figures-intervals-nine'),
      t('figures-intervals-longest'),
    ],
    rows: intervalsOf(figures, isClinical).map(({ name, known }) => [
      name,
      known.length,
      ...[0, 0.5, 0.9, 1].map((share) => minutes(quantile(known, share))),
    ]),
  };
}
