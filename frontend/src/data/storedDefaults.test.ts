import { expect, it } from 'vitest';
import { protocolFor } from '../timeline/protocols';
import type { Session } from '../wire/types';
import { withSessionDefaults } from './storedDefaults';

it('keeps the protocols that a session brought, for use without a link', () => {
  const kept = JSON.parse(JSON.stringify({ person: null, protocols: [{ protocol: 'adult', cycle_s: 90 }] })) as Session;
  const { protocols } = withSessionDefaults(kept);
  expect(protocolFor(protocols, { age_band: null, age_years: null }, 'adult').cycle_s).toBe(90);
});

it('counts by basic life support after a session of an older version', () => {
  const kept = JSON.parse(JSON.stringify({ person: null })) as Session;
  const { protocols } = withSessionDefaults(kept);
  expect(protocols).toEqual([]);
  expect(protocolFor(protocols, { age_band: null, age_years: null }, 'adult').title).toBe('Basic life support');
});
