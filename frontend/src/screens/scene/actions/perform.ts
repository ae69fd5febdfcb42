/** Records the fact that a pressed tile stands for. */
import { takePoliceTasking } from '../../../data/alerts';
import type { Care, Involvement, PauseReason, PayloadOf, Protocol, ReachStatus, Uuid } from '../../../wire/types';
import { pressFact, pressStatus } from '../../shared/recorder.svelte';
import type { ActionKey } from './actions';

/** Details of the next fact, noted before it is pressed. All are optional. */
export interface FactDetails {
  energyJ: number | null;
  pads: PayloadOf['pads_applied']['position'];
  pause: PauseReason | null;
}
export const NO_DETAILS: FactDetails = { energyJ: null, pads: null, pause: null };
export interface ActionTarget {
  incident: Uuid;
  patient: Uuid;
  care: Care;
  part: Involvement;
  protocol: Protocol;
  details: FactDetails;
}

type Fact = (label: string, kind: string, payload?: object) => void;

export function perform(key: ActionKey, target: ActionTarget): void {
  const { incident, patient, part, details, care } = target;
  const fact: Fact = (label, kind, payload) => pressFact({ key, label, incident }, kind, { patient, ...payload });
  const status = (label: string, rung: ReachStatus): void => pressStatus({ key, label, incident }, rung);
  switch (key) {
    case 'at_patient':
      return status('At patient', 'at_patient');
    case 'arrest_recognised':
      return fact('Arrest recognised', 'arrest_recognised');
    case 'cpr':
      return pressCpr(target, fact);
    case 'pads_applied':
      return fact('Pads on', 'pads_applied', { position: details.pads });
    case 'shock_advised':
      return fact('Shock advised', 'rhythm_analysed', { shock_advised: true });
    case 'no_shock_advised':
      return fact('No shock', 'rhythm_analysed', { shock_advised: false });
    case 'shock_delivered':
      return fact(`Shock ${care.shock_count + 1}`, 'shock_delivered', { energy_j: details.energyJ });
    case 'pulse':
      return care.pulse === 'present' ? fact('Pulse lost', 'pulse_lost') : fact('Pulse back', 'pulse_returned');
    case 'compressor':
      return fact('Compressor changed', 'compressor_changed');
    case 'rescue_breaths':
      return fact('Rescue breaths', 'rescue_breaths_given', { count: Math.max(1, target.protocol.rescue_breaths) });
    case 'aed_on':
      return fact('AED on', 'aed_on');
    case 'transport':
      return part.reached.transporting === undefined
        ? status('Transporting', 'transporting')
        : status('At hospital', 'at_hospital');
    case 'clear':
      return status('Clear', 'clear');
    case 'tasking':
      takePoliceTasking(incident, part.alert);
  }
}

function pressCpr({ care, details }: ActionTarget, fact: Fact): void {
  if (care.cpr === 'running') fact('CPR paused', 'cpr_paused', { reason: details.pause });
  else if (care.cpr_started_at === null) fact('CPR started', 'cpr_started');
  else fact('CPR resumed', 'cpr_resumed');
}
