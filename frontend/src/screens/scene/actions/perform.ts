/** Records the fact of a pressed tile. */
import { app } from '../../../data/app';
import type { Care, Involvement, PauseReason, PayloadOf, Protocol, ReachStatus, Uuid } from '../../../wire/types';
import { t } from '../../../words';
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
  const status = (rung: ReachStatus): void => pressStatus({ key, label: t(`status-${rung}`), incident }, rung);
  switch (key) {
    case 'at_patient':
      return status('at_patient');
    case 'arrest_recognised':
      return fact(t('timeline-arrest_recognised'), 'arrest_recognised');
    case 'cpr':
      return pressCpr(target, fact);
    case 'pads_applied':
      return fact(t('timeline-pads_applied'), 'pads_applied', { position: details.pads });
    case 'shock_advised':
      return fact(t('scene-act-shock-advised'), 'rhythm_analysed', { shock_advised: true });
    case 'no_shock_advised':
      return fact(t('scene-act-no-shock'), 'rhythm_analysed', { shock_advised: false });
    case 'shock_delivered':
      return fact(t('scene-shock-numbered', { number: care.shock_count + 1 }), 'shock_delivered', {
        energy_j: details.energyJ,
      });
    case 'pulse':
      return care.pulse === 'present'
        ? fact(t('timeline-pulse_lost'), 'pulse_lost')
        : fact(t('scene-act-pulse-back'), 'pulse_returned');
    case 'compressor':
      return fact(t('timeline-compressor_changed'), 'compressor_changed');
    case 'rescue_breaths':
      return fact(t('scene-act-rescue-breaths'), 'rescue_breaths_given', {
        count: Math.max(1, target.protocol.rescue_breaths),
      });
    case 'aed_on':
      return fact(t('timeline-aed_on'), 'aed_on');
    case 'transport':
      return part.reached.transporting === undefined ? status('transporting') : status('at_hospital');
    case 'clear':
      return status('clear');
    case 'tasking':
      app.alerts.takePoliceTasking(incident, part.alert);
  }
}

function pressCpr({ care, details }: ActionTarget, fact: Fact): void {
  if (care.cpr === 'running') fact(t('timeline-cpr_paused'), 'cpr_paused', { reason: details.pause });
  else if (care.cpr_started_at === null) fact(t('timeline-cpr_started'), 'cpr_started');
  else fact(t('timeline-cpr_resumed'), 'cpr_resumed');
}
