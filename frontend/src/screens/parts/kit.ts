/** Kit by the name that people use for it. */
import { sentenceCase } from '../../ui/format';

const SHORT: Record<string, string | undefined> = { aed: 'AED', bvm: 'BVM' };

export function kitWords(equipment: readonly string[]): string {
  return equipment.map((item) => SHORT[item] ?? sentenceCase(item)).join(', ');
}
