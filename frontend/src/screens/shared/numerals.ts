/** The observations that are numbers: their labels, units and steps. */
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
  rr: { label: 'RR', unit: '/min', isDecimal: false, step: 1, start: 16 },
  spo2: { label: 'SpO₂', unit: '%', isDecimal: false, step: 1, start: 96 },
  pulse: { label: 'Pulse', unit: '/min', isDecimal: false, step: 2, start: 80 },
  sbp: { label: 'BP upper', unit: 'mmHg', isDecimal: false, step: 2, start: 120 },
  dbp: { label: 'BP lower', unit: 'mmHg', isDecimal: false, step: 2, start: 80 },
  temperature_c: { label: 'Temp', unit: '°C', isDecimal: true, step: 0.1, start: 37 },
  glucose_mmol_l: { label: 'Glucose', unit: 'mmol/l', isDecimal: true, step: 0.1, start: 5 },
  pain: { label: 'Pain', unit: 'of 10', isDecimal: false, step: 1, start: 0 },
};
export const NUMERAL_FIELDS = Object.keys(NUMERALS) as RangedField[];
