/** Units as this session may see them: its own by their records, partners on the same incident by their position only. */
import type { Position, Uuid, UnitPosition, UnitRecord } from '../wire/types';
import { world } from './world.svelte';

const partners = new Set<Uuid>();

export function showUnits(units: readonly UnitRecord[]): void {
  for (const unit of units) {
    partners.delete(unit.id);
    world.units.set(unit.id, unit);
  }
}

export function forgetUnits(gone: Iterable<Uuid> = world.units.keys()): void {
  for (const unit of [...gone]) {
    partners.delete(unit);
    world.units.delete(unit);
  }
}

export function placeUnits(positions: readonly UnitPosition[]): void {
  for (const { unit, position } of positions) {
    const known = world.units.get(unit);
    if (known) world.units.set(unit, { ...known, position });
    else placePartner(unit, position);
  }
}

function placePartner(unit: Uuid, position: Position): void {
  for (const { state, record } of world.incidents.values()) {
    const part = state.involvements[unit];
    if (!part) continue;
    partners.add(unit);
    const { call_sign, service, agency } = part;
    world.units.set(unit, {
      id: unit,
      call_sign,
      service,
      agency,
      kind: '',
      capabilities: [],
      equipment: [],
      duty: 'busy',
      task: null,
      drill: false,
      kit: [],
      crew: [],
      incident: record.id,
      position,
    });
    return;
  }
}

/** Partners are seen while they are on an incident that is seen. */
export function forgetPartners(): void {
  const views = [...world.incidents.values()];
  const isStillOn = (unit: Uuid) => views.some(({ state }) => state.involvements[unit]?.ended_at === null);
  forgetUnits([...partners].filter((unit) => !isStillOn(unit)));
}
