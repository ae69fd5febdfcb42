/** When in the week: weekday against hour, as discs with a number in each. */
import { dot, text, type PlotOptions } from '@observablehq/plot';
import type { Figures } from '../../../wire/types';
import { WEEKDAYS } from './days';
import type { Sheet } from './sheet';
import { FONT_PX } from './sizes';
import { t } from '../../../words';

/** A disc and its number need so much of the width. */
const COLUMN_PX = 34;
const EDGE_PX = 64;
const BLOCKS = [1, 2, 3, 4, 6] as const;

interface Cell {
  weekday: string;
  from: number;
  activations: number;
}

/** The shortest block of hours whose columns fit. */
export function blockFor(width: number): number {
  return BLOCKS.find((hours) => (24 / hours) * COLUMN_PX <= width - EDGE_PX) ?? 8;
}

export function cellsOf({ hours }: Pick<Figures, 'hours'>, block: number): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { weekday, hour, activations } of hours) {
    const name = WEEKDAYS[weekday - 1];
    if (name === undefined) continue;
    const from = hour - (hour % block);
    const key = `${weekday} ${from}`;
    const cell = cells.get(key) ?? { weekday: name, from, activations: 0 };
    cells.set(key, { ...cell, activations: cell.activations + activations });
  }
  return [...cells.values()];
}

export function hoursPlot(figures: Pick<Figures, 'hours'>, width: number): PlotOptions {
  const block = blockFor(width);
  const cells = cellsOf(figures, block);
  const columns = Array.from({ length: 24 / block }, (_, index) => index * block);
  return {
    width,
    height: 330,
    marginLeft: 48,
    marginBottom: 44,
    style: { fontSize: `${FONT_PX}px` },
    x: { type: 'point', domain: columns, label: t('figures-hours-axis'), grid: true, tickFormat: hourName },
    y: { type: 'point', domain: [...WEEKDAYS], label: null, grid: true, tickSize: 0 },
    r: { range: [11, 17], domain: [1, Math.max(2, ...cells.map(({ activations }) => activations))] },
    marks: [
      dot(cells, { x: 'from', y: 'weekday', r: 'activations', fill: 'var(--raised)', stroke: 'var(--text)' }),
      text(cells, {
        x: 'from',
        y: 'weekday',
        text: ({ activations }: Cell) => String(activations),
        fontWeight: 600,
        fill: 'var(--text)',
      }),
    ],
  };
}

function hourName(hour: number): string {
  return String(hour).padStart(2, '0');
}

export function hoursSheet({ hours }: Pick<Figures, 'hours'>): Sheet {
  return {
    columns: [t('figures-weekday'), t('figures-hour'), t('figures-activations')],
    rows: hours.map(({ weekday, hour, activations }) => [
      WEEKDAYS[weekday - 1] ?? weekday,
      `${hourName(hour)}:00`,
      activations,
    ]),
  };
}
