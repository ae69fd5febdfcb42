import 'fake-indexeddb/auto';
import { newId } from '../../wire/ids';
import { Db } from '../db';

/** The empty disk of a device of its own. */
export function newDb(): Db {
  return new Db(newId());
}
