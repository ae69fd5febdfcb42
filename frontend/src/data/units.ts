import type { Position, UnitPosition, UnitRecord, Uuid } from '../wire/types';
import type { World } from './world.svelte';

/** Units as this session may see them: its own by their records, partners on the same incident by their position only. */
export class Units {
  readonly #partners = new Set<Uuid>();

  constructor(private readonly world: World) {}

  show(units: readonly UnitRecord[]): void {
    for (const unit of units) {
      this.#partners.delete(unit.id);
      this.world.units.set(unit.id, unit);
    }
  }

  forget(gone: Iterable<Uuid> = this.world.units.keys()): void {
    for (const unit of [...gone]) {
      this.#partners.delete(unit);
      this.world.units.delete(unit);
    }
  }

  place(positions: readonly UnitPosition[]): void {
    for (const { unit, position } of positions) {
      const known = this.world.units.get(unit);
      if (known) this.world.units.set(unit, { ...known, position });
      else this.#placePartner(unit, position);
    }
  }

  /** Partners are seen while they are on an incident that is seen. */
  forgetPartners(): void {
    const views = [...this.world.incidents.values()];
    const isStillOn = (unit: Uuid) => views.some(({ state }) => state.involvements[unit]?.ended_at === null);
    this.forget([...this.#partners].filter((unit) => !isStillOn(unit)));
  }

  #placePartner(unit: Uuid, position: Position): void {
    for (const { state, record } of this.world.incidents.values()) {
      const part = state.involvements[unit];
      if (!part) continue;
      this.#partners.add(unit);
      const { call_sign, service, agency } = part;
      this.world.units.set(unit, {
        id: unit,
        call_sign,
        service,
        agency,
        kind: '',
        capabilities: [],
        equipment: [],
        aboard: { vehicle: '', skill: null, transports: null, seats: null, aed: null },
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
}
