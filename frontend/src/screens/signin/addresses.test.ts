import { expect, it } from 'vitest';
import type { DemoAccount } from '../../wire/types';
import { accountAt, addressOf, isThisMachine } from './addresses';

const officer: DemoAccount = {
  username: 'officer',
  password: 'p',
  service: 'police',
  role: 'responder',
  unit: 'XT21',
  host: 'officer.localhost',
};

it.each([
  ['localhost', true],
  ['officer.localhost', true],
  ['127.0.0.1', true],
  ['192.168.1.5', false],
  ['localhost.example.org', false],
])('%s leads to this machine: %s', (hostname, isIt) => {
  expect(isThisMachine(hostname)).toBe(isIt);
});

it('knows whose address it is', () => {
  expect(accountAt([officer], 'officer.localhost')).toBe(officer);
  expect(accountAt([officer], 'localhost')).toBeUndefined();
});

it.each([
  ['8000', 'http://officer.localhost:8000/'],
  ['', 'http://officer.localhost/'],
])('keeps the port %s', (port, address) => {
  expect(addressOf(officer, { protocol: 'http:', port })).toBe(address);
});
