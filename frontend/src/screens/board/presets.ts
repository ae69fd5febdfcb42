/** Streets for a test call. The places are real; the calls are not. */
export interface Preset {
  address: string;
  lat: number;
  lon: number;
}

export const PRESETS: readonly Preset[] = [
  { address: 'Briggate, Leeds LS1', lat: 53.7965, lon: -1.542 },
  { address: 'Headingley Lane, Leeds LS6', lat: 53.8176, lon: -1.5735 },
  { address: 'Kirkgate, Wakefield WF1', lat: 53.6811, lon: -1.4945 },
  { address: 'Market Street, Bradford BD1', lat: 53.7937, lon: -1.7525 },
  { address: 'King Street, Huddersfield HD1', lat: 53.6456, lon: -1.7815 },
  { address: 'Commercial Street, Halifax HX1', lat: 53.7214, lon: -1.8605 },
  { address: 'Cavendish Street, Keighley BD21', lat: 53.8685, lon: -1.9065 },
  { address: 'Northgate, Dewsbury WF13', lat: 53.6915, lon: -1.6315 },
  { address: 'Carlton Street, Castleford WF10', lat: 53.7253, lon: -1.3545 },
  { address: 'Ropergate, Pontefract WF8', lat: 53.6908, lon: -1.314 },
];

export function addressAt(reference: string | null, lat: number, lon: number): string {
  return reference === null ? `${lat.toFixed(4)}, ${lon.toFixed(4)}` : `Grid reference ${reference}`;
}
