/** What a unit brings to a patient, in words for a desk. */
import type { UnitRecord } from '../../wire/types';
import { list, t } from '../../words';

type Aboard = UnitRecord['aboard'];

/** `Double-crewed ambulance, Paramedic, takes a patient`: of what nobody recorded it says so. */
export function aboardWords(aboard: Aboard): string {
  return list([aboard.vehicle, skillWords(aboard.skill), transportWords(aboard.transports)], 'unit');
}

function skillWords(skill: Aboard['skill']): string {
  if (skill === null) return t('board-skill-unknown');
  return skill.assumed ? t('board-skill-assumed', { skill: skill.label }) : skill.label;
}

function transportWords(transports: boolean | null): string {
  if (transports === null) return t('board-transport-unknown');
  return transports ? t('board-transport-takes') : t('board-transport-none');
}
