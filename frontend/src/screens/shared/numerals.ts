/** The observations that are numbers: their labels, units and steps. */
import { capital, t } from '../../words';
import type { RangedField } from '../../wire/types';

interface Numeral {
  label: string;
  unit: string;
  isDecimal: boolean;
  step: number;
  start: number;
}

/** In the order of the chart. `start`: where stepping begins while no value is known. */
export const NUMERALS: Record<RangedField, Numeral> = {
  rr: { label: t('vital-name-rr'), unit: t('vital-unit-per-minute'), isDecimal: false, step: 1, start: 16 },
  spo2: { label: t('vital-name-spo2'), unit: '%', isDecimal: false, step: 1, start: 96 },
  pulse: {
    label: capital(t('vital-name-pulse')),
    unit: t('vital-unit-per-minute'),
    isDecimal: false,
    step: 2,
    start: 80,
  },
  sbp: { label: t('vital-label-sbp'), unit: 'mmHg', isDecimal: false, step: 2, start: 120 },
  dbp: { label: t('vital-label-dbp'), unit: 'mmHg', isDecimal: false, step: 2, start: 80 },
  temperature_c: { label: t('vital-label-temperature'), unit: '°C', isDecimal: true, step: 0.1, start: 37 },
  glucose_mmol_l: { label: capital(t('vital-name-glucose')), unit: 'mmol/l', isDecimal: true, step: 0.1, start: 5 },
  pain: { label: capital(t('vital-name-pain')), unit: t('vital-unit-of-ten'), isDecimal: false, step: 1, start: 0 },
};
export const NUMERAL_FIELDS = Object.keys(NUMERALS) as RangedField[];
