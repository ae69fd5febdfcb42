import type { Api } from '../device/api';
import { problemOf, type Problem } from '../device/apiError';
import type { CallAnswer, DeskItem, RemainsAnswer, SourceMessage, Uuid } from '../wire/types';
import { isProblem } from './desk';

export interface Spot {
  lat: number;
  lon: number;
}

/** What a desk says itself about an item; the other ways in which one ends follow from what it does. */
export type Resolution = 'passed_on' | 'no_action' | 'acknowledged';

/** What a control room decides about the items of its inbox. */
export class Inbox {
  constructor(private readonly api: Api) {}

  /** The item is silent on every board from then on. */
  async see(item: Uuid): Promise<Problem | null> {
    return this.#ask<null>('seen', item).then((answer) => (answer !== null && isProblem(answer) ? answer : null));
  }

  /** Sends to that place, whatever the message said of it. */
  async place(item: Uuid, { lat, lon }: Spot, arrest: boolean): Promise<CallAnswer | Problem> {
    return this.#ask<CallAnswer>('place', item, { lat, lon, arrest });
  }

  /** Sends to a call that lies outside the area. */
  async take(item: Uuid): Promise<CallAnswer | Problem> {
    return this.#ask<CallAnswer>('take', item);
  }

  async treatAsArrest(item: Uuid): Promise<CallAnswer | Problem> {
    return this.#ask<CallAnswer>('treat-as-arrest', item);
  }

  async resolve(item: Uuid, resolution: Resolution): Promise<{ desk_item: DeskItem } | Problem> {
    return this.#ask<{ desk_item: DeskItem }>('resolve', item, { resolution });
  }

  /** The message as it came. */
  async readMessage(item: Uuid): Promise<SourceMessage | Problem> {
    return (this.api.send('GET', `/api/desk-items/${item}/message`) as Promise<SourceMessage>).catch(problemOf);
  }

  /** What an ended device left under the item. */
  async readRemains(item: Uuid): Promise<RemainsAnswer | Problem> {
    return (this.api.send('GET', `/api/desk-items/${item}/remains`) as Promise<RemainsAnswer>).catch(problemOf);
  }

  /** Records the reports named as their authors' own, and discards the others. */
  async judgeRemains(item: Uuid, accept: Uuid[]): Promise<RemainsAnswer | Problem> {
    return this.#ask<RemainsAnswer>('remains', item, { accept });
  }

  async #ask<T>(what: string, item: Uuid, body?: object): Promise<T | Problem> {
    return (this.api.send('POST', `/api/desk-items/${item}/${what}`, body) as Promise<T>).catch(problemOf);
  }
}
