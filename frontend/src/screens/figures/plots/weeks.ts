/** Activations of each week. */
import { rectY, ruleY, text, type PlotOptions } from '@observablehq/plot';
import type { Figures } from '../../../wire/types';
import { dayName } from './days';
import type { Sheet } from './sheet';
import { FONT_PX, NARROW_PX } from './sizes';
import { t } from '../../../words';

type Week = Figures['weeks'][number];
/** More bars than these have no room for a number each. */
const NUMBERED_PX = 26;
const HALF_A_WEEK_MS = 3.5 * 86_400_000;

const start = ({ monday }: Week) => new Date(monday);

export function weeksPlot({ weeks }: Pick<Figures, 'weeks'>, width: number): PlotOptions {
  const most = Math.max(4, ...weeks.map(({ activations }) => activations));
  const counted = width / weeks.length < NUMBERED_PX ? [] : weeks.filter(({ activations }) => activations > 0);
  return {
    width,
    height: 240,
    marginLeft: 36,
    marginBottom: 40,
    style: { fontSize: `${FONT_PX}px` },
    x: { type: 'utc', label: null, tickFormat: dayName, ticks: width < NARROW_PX ? 4 : 8 },
    y: {
      label: t('figures-activations'),
      domain: [0, most],
      ticks: Math.min(5, most),
      tickFormat: 'd',
      grid: true,
      insetTop: 18,
    },
    marks: [
      ruleY([0]),
      rectY(weeks, { x: start, interval: 'monday', y: 'activations', fill: 'var(--text-soft)', inset: 1 }),
      text(counted, {
        x: (week: Week) => new Date(start(week).getTime() + HALF_A_WEEK_MS),
        y: 'activations',
        text: ({ activations }: Week) => String(activations),
        dy: -10,
        fill: 'var(--text)',
        fontWeight: 600,
      }),
    ],
  };
}

export function weeksSheet({ weeks }: Pick<Figures, 'weeks'>): Sheet {
  return {
    columns: [t('figures-week'), t('figures-activations')],
    rows: weeks.map(({ monday, activations }) => [monday, activations]),
  };
}
