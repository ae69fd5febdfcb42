import type { Involvement, Position, Service, UnitRecord, Uuid } from '../../wire/types';

export interface UnitPosition {
  callSign: string;
  service: Service;
  position: Position;
}

/** Where the others are who are still on it, as far as this session may know. */
export function positionsOf(others: Involvement[], units: ReadonlyMap<Uuid, UnitRecord>): UnitPosition[] {
  return others.flatMap((part) => {
    const position = part.ended_at === null ? units.get(part.unit)?.position : null;
    return position ? [{ callSign: part.call_sign, service: part.service, position }] : [];
  });
}
