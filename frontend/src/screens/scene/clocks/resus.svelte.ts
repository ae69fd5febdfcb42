/** The resuscitation of the patient for whom this device records, shared by the parts of the scene. */
import { tick, world, type IncidentView } from '../../../data/world.svelte';
import { usualMode, type BeatMode } from '../../../timeline/beats';
import { careOf, patientOf } from '../../../timeline/patients';
import { prompts, type Prompt, type PromptKey } from '../../../timeline/prompts';
import { protocolFor } from '../../../timeline/protocols';
import { clocks, type Clocks } from '../../../timeline/resus';
import type { Care, Involvement, Protocol, Uuid } from '../../../wire/types';
import { pressed, undoLeftS } from '../../shared/recorder.svelte';
import type { ActionKey } from '../actions/actions';

export interface Resus {
  readonly care: Care;
  readonly protocol: Protocol;
  readonly now: Clocks;
  /** Only the prompts meant for this person. */
  readonly prompts: Prompt[];
  readonly dueKeys: readonly ActionKey[];
  readonly isClinician: boolean;
  /** The mode of the metronome; a chosen one overrides the protocol's. */
  mode: BeatMode;
}

export interface Watched {
  view: IncidentView;
  patient: Uuid;
  isClinician: boolean;
}

/** The tile that answers a prompt. */
const ANSWERS: Partial<Record<PromptKey, ActionKey>> = {
  swap: 'compressor',
  rescue_breaths: 'rescue_breaths',
  adrenaline: 'drugs',
  amiodarone: 'drugs',
  hands_off: 'cpr',
  shock_pause: 'cpr',
};

export function watchResus(watched: () => Watched): Resus {
  const { view, patient, isClinician } = $derived(watched());
  let chosen = $state<{ patient: Uuid; mode: BeatMode } | null>(null);
  const care = $derived(careOf(view.state, patient));
  // The age from the call belongs to the first patient only.
  const callAge = $derived(patient === view.record.id ? view.record.age : null);
  const protocol = $derived(protocolFor(world.session?.protocols ?? [], patientOf(view.state, patient), callAge));
  const now = $derived(clocks(care, protocol, tick.now));
  const shown = $derived(prompts(care, protocol, now).filter(({ clinical }) => isClinician || !clinical));
  const dueKeys = $derived(shown.flatMap(({ key }) => ANSWERS[key] ?? []));
  return {
    get care() {
      return care;
    },
    get protocol() {
      return protocol;
    },
    get now() {
      return now;
    },
    get prompts() {
      return shown;
    },
    get dueKeys() {
      return dueKeys;
    },
    get isClinician() {
      return isClinician;
    },
    get mode() {
      return chosen?.patient === patient ? chosen.mode : usualMode(protocol, care);
    },
    set mode(mode: BeatMode) {
      chosen = { patient, mode };
    },
  };
}

/** The next fact for which details may be noted beforehand. */
export function nextDetailsOf(
  keys: readonly ActionKey[],
  { cycle }: Clocks,
  part: Involvement,
): 'shock' | 'pads' | 'pause' | null {
  const isAboutAShock =
    keys.includes('shock_delivered') || (pressed.last?.key === 'shock_delivered' && undoLeftS() > 0);
  if (isAboutAShock) return part.role === 'crew' ? 'shock' : null;
  if (keys.includes('pads_applied')) return 'pads';
  return cycle && (cycle.warn || cycle.rhythm_check_due) ? 'pause' : null;
}
