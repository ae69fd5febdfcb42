import type { Api } from '../device/api';
import { problemOf, type Problem } from '../device/apiError';
import type {
  AgencyPerson,
  ApiTokenRecord,
  Competence,
  DeviceRecord,
  EnrolmentPolicy,
  HealthParts,
  SchemeRecord,
} from '../wire/types';

/** What an administrator may read of the agency and of this installation; nothing of an incident. */
export interface Administered {
  people: AgencyPerson[];
  devices: DeviceRecord[];
  enrolment: EnrolmentPolicy;
  competences: Competence[];
  tokens: ApiTokenRecord[];
  scheme: SchemeRecord | null;
  health: HealthParts;
}

export class Administration {
  constructor(private readonly api: Api) {}

  /** Everything as it is now, or the first problem. */
  async read(): Promise<Administered | Problem> {
    try {
      const [people, devices, competences, tokens, scheme, health] = await Promise.all([
        this.#get<{ people: AgencyPerson[] }>('/api/people'),
        this.#get<{ devices: DeviceRecord[]; enrolment: EnrolmentPolicy }>('/api/devices'),
        this.#get<{ competences: Competence[] }>('/api/competences'),
        this.#get<{ tokens: ApiTokenRecord[] }>('/api/tokens'),
        this.#get<SchemeRecord | null>('/api/scheme'),
        this.#get<HealthParts>('/readyz'),
      ]);
      return { ...people, ...devices, ...competences, ...tokens, scheme, health };
    } catch (fault) {
      return problemOf(fault);
    }
  }

  async #get<T>(path: string): Promise<T> {
    return (await this.api.send('GET', path)) as T;
  }
}
