import type { Involvement, Position, Service, UnitRecord, Uuid } from '../../wire/types';

export interface OtherPosition {
  callSign: string;
  service: Service;
  position: Position;
}

/** Positions of the other units still on the incident, as far as this session may see them. */
export function positionsOf(others: Involvement[], units: ReadonlyMap<Uuid, UnitRecord>): OtherPosition[] {
  return others.flatMap((part) => {
    const position = part.ended_at === null ? units.get(part.unit)?.position : null;
    return position ? [{ callSign: part.call_sign, service: part.service, position }] : [];
  });
}
