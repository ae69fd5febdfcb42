/** The one time zone of every screen: that of the agency, as on paper, whatever this device is set to. */

interface Local {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
let chosen: string | null = null;
let format: Intl.DateTimeFormat | null = null;

/** Shows times in this zone from now on; null, or a zone that this browser does not know: in the device's own. */
export function showTimesIn(zone: string | null): void {
  if (zone === chosen) return;
  chosen = zone;
  format = null;
}

/** The zone for `Intl`; undefined: the device's own. */
export function zoneShown(): string | undefined {
  return formatter().resolvedOptions().timeZone;
}

/** What clock and calendar of the zone show at this moment. */
export function localAt(ms: number): Local {
  const shown: Local = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatter().formatToParts(ms)) {
    const field = FIELDS.find((name) => name === type);
    if (field) shown[field] = Number(value);
  }
  return shown;
}

/** The day by the calendar of the zone, `YYYY-MM-DD`. */
export function dayAt(ms: number): string {
  const { year, month, day } = localAt(ms);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function formatter(): Intl.DateTimeFormat {
  format ??= made(chosen) ?? made(null) ?? new Intl.DateTimeFormat('en-GB');
  return format;
}

function made(zone: string | null): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      ...(zone === null ? {} : { timeZone: zone }),
    });
  } catch {
    return null;
  }
}
