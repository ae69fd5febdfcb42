/** Where an incident is, in words: its address, or what its place is called where nobody has said one. */
import { t } from '../../words';
import type { IncidentRecord } from '../../wire/types';
import { placeText } from './map/geo';
import { gridReference } from './map/osgb';

export function whereWords({ address, location }: Pick<IncidentRecord, 'address' | 'location'>): string {
  if (address !== '') return address;
  if (location === null) return t('shared-address-unknown');
  return gridReference(location) ?? placeText(location);
}
