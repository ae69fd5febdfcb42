/**
 * Which interventions the guideline for tactical emergency casualty care names for each phase: C-TECC, BLS/ALS guideline, March 2019.
 * A table to put first what is named first. It forbids nothing; an edition that says otherwise replaces it whole.
 */
import { t } from '../words';
import type { TacticalPhase } from '../wire/types';

export type Intervention = 'tourniquet' | 'packing' | 'dressing' | 'chest_seal' | 'positioning' | 'warmth';

export interface TacticalGuideline {
  edition: string;
  provisional: boolean;
  phases: Record<
    TacticalPhase,
    {
      label: string;
      known: string;
      named: readonly Intervention[];
      site: 'high' | 'above_wound';
      over: 'clothing' | 'skin';
    }
  >;
}

/** `known`: the services' name of the zone. `site`, `over`: where a tourniquet is applied in that phase. */
export const TECC: TacticalGuideline = {
  edition: 'C-TECC 2019',
  provisional: true,
  phases: {
    direct_threat: {
      label: t('phase-direct_threat'),
      known: t('phase-zone-direct_threat'),
      named: ['tourniquet', 'positioning'],
      site: 'high',
      over: 'clothing',
    },
    indirect_threat: {
      label: t('phase-indirect_threat'),
      known: t('phase-zone-indirect_threat'),
      named: ['tourniquet', 'packing', 'dressing', 'chest_seal', 'positioning', 'warmth'],
      site: 'above_wound',
      over: 'skin',
    },
    evacuation: {
      label: t('phase-evacuation'),
      known: t('phase-zone-evacuation'),
      named: ['tourniquet', 'packing', 'dressing', 'chest_seal', 'warmth', 'positioning'],
      site: 'above_wound',
      over: 'skin',
    },
  },
};
export const PHASES = Object.keys(TECC.phases) as TacticalPhase[];

/** Whether the guideline names it for this phase; outside tactical care everything is alike. */
export function isNamed(phase: TacticalPhase | null, intervention: Intervention): boolean {
  return phase === null || TECC.phases[phase].named.includes(intervention);
}
