/** How much sooner a co-responder was at the patient than a crew, for each activation. */
import { dot, ruleX, ruleY, text, type PlotOptions } from '@observablehq/plot';
import type { Figures } from '../../../wire/types';
import { median, minutes } from '../figureWords';
import { dayName } from './days';
import type { Sheet } from './sheet';
import { FONT_PX, inMinutes, NARROW_PX } from './sizes';
import { t } from '../../../words';

interface Gained {
  at: Date;
  number: string;
  seconds: number;
}

export function gainedOf({ rows }: Pick<Figures, 'rows'>): Gained[] {
  return rows.flatMap(({ opened_at, number, gained_s }) =>
    gained_s === null ? [] : [{ at: new Date(opened_at), number, seconds: gained_s }],
  );
}

export function gainedPlot(figures: Pick<Figures, 'rows'>, width: number): PlotOptions {
  const all = gainedOf(figures);
  const middle = median(all.map(({ seconds }) => seconds));
  const x = 'at';
  const y = ({ seconds }: Gained) => inMinutes(seconds);
  return {
    width,
    height: width < NARROW_PX ? 260 : 320,
    marginLeft: 44,
    marginBottom: 40,
    style: { fontSize: `${FONT_PX}px` },
    x: {
      type: 'utc',
      label: null,
      tickFormat: dayName,
      ticks: width < NARROW_PX ? 4 : 8,
      insetLeft: 12,
      insetRight: 12,
    },
    y: { label: t('figures-gained-axis'), grid: true, insetTop: 12, insetBottom: 12 },
    marks: [
      ruleY([0]),
      ruleX(all, { x, y1: 0, y2: y, stroke: 'var(--line-strong)', strokeWidth: 2 }),
      dot(
        all.filter(({ seconds }) => seconds > 0),
        { x, y, symbol: 'circle', r: 5, fill: 'var(--done)' },
      ),
      dot(
        all.filter(({ seconds }) => seconds <= 0),
        { x, y, symbol: 'times', r: 6, stroke: 'var(--wait)', strokeWidth: 3 },
      ),
      ...(middle === null ? [] : [ruleY([inMinutes(middle)], { strokeDasharray: '6 4' }), middleName(middle)]),
    ],
  };
}

function middleName(middle: number) {
  return text([inMinutes(middle)], {
    y: (value: number) => value,
    text: [t('figures-gained-median', { clock: minutes(middle) })],
    frameAnchor: 'right',
    textAnchor: 'end',
    dy: -10,
    fontWeight: 600,
    fill: 'var(--text)',
    stroke: 'var(--surface)',
    strokeWidth: 5,
  });
}

export function gainedSheet({ rows }: Pick<Figures, 'rows'>): Sheet {
  return {
    columns: [t('figures-incident'), t('figures-call'), t('figures-column-gained_s')],
    rows: rows.map((row) => [row.number, row.opened_at.slice(0, 16).replace('T', ' '), minutes(row.gained_s)]),
  };
}

/** One sentence of what the plot shows. */
export function gainedWords({ rows }: Pick<Figures, 'rows'>): string {
  const known = rows.map(({ gained_s }) => gained_s).filter((value) => value !== null);
  const sooner = known.filter((value) => value > 0).length;
  const counts = { known: known.length, all: rows.length };
  return known.length === 0
    ? t('figures-gained-none', counts)
    : t('figures-gained-known', { ...counts, sooner, median: minutes(median(known)) });
}
