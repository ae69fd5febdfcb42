/** From a pressed tile to the fact that it records. */
import { takePoliceTasking } from '../../data/alerts';
import type { IncidentState, Involvement, ReachStatus, Uuid } from '../../wire/types';
import { pressFact, pressStatus } from '../parts/recorder.svelte';
import type { ActKey } from './acts';

export interface Scene { incident: Uuid; state: IncidentState; part: Involvement; energyJ: number | null }

export function perform(key: ActKey, { incident, state, part, energyJ }: Scene): void {
  const fact = (label: string, kind: string, payload?: object): void => pressFact({ key, label, incident }, kind, payload);
  const status = (label: string, rung: ReachStatus): void => pressStatus({ key, label, incident }, rung);
  switch (key) {
    case 'at_patient': return status('At patient', 'at_patient');
    case 'arrest_recognised': return fact('Arrest recognised', 'arrest_recognised');
    case 'cpr': return pressCpr(state, fact);
    case 'pads_applied': return fact('Pads on', 'pads_applied');
    case 'shock_advised': return fact('Shock advised', 'rhythm_analysed', { shock_advised: true });
    case 'no_shock_advised': return fact('No shock', 'rhythm_analysed', { shock_advised: false });
    case 'shock_delivered': return fact(`Shock ${state.care.shock_count + 1}`, 'shock_delivered', { energy_j: energyJ });
    case 'pulse': return state.care.pulse === 'present' ? fact('Pulse lost', 'pulse_lost') : fact('Pulse back', 'pulse_returned');
    case 'transport':
      return part.reached.transporting === undefined ? status('Transporting', 'transporting') : status('At hospital', 'at_hospital');
    case 'clear': return status('Clear', 'clear');
    case 'stop': return fact('Resuscitation stopped', 'resuscitation_stopped');
    case 'tasking':
      takePoliceTasking(incident, part.alert);
      return;
    case 'note':
    case 'tourniquet':
    case 'observations':
    case 'handover': return;
  }
}

function pressCpr({ care }: IncidentState, fact: (label: string, kind: string, payload?: object) => void): void {
  if (care.cpr === 'running') fact('CPR paused', 'cpr_paused', { reason: null });
  else if (care.cpr_started_at === null) fact('CPR started', 'cpr_started');
  else fact('CPR resumed', 'cpr_resumed');
}
