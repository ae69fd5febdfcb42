/** The place whose coverage is asked for. An answer to an older question is dropped. */
import { app } from '../../data/app';
import { isProblem } from '../../data/desk';
import type { Coverage } from '../../wire/types';
import type { LatLon } from '../shared/map/geo';

export class CoverageAsked {
  answer = $state.raw<Coverage | null>(null);
  problem = $state<string | null>(null);
  #times = 0;

  async ask(place: LatLon): Promise<void> {
    const mine = (this.#times += 1);
    this.answer = null;
    this.problem = null;
    const given = await app.desk.askCoverage(place);
    if (mine !== this.#times) return;
    if (isProblem(given)) this.problem = given.detail;
    else this.answer = given;
  }
}
