/** The kinds of service as the session lists them: what each is called, its mark, and its standing in the care of a patient. */
import { known, language, term } from './catalogue';
import { SHIPPED_SERVICES } from './services.gen';

/** A `ServiceKind` of the wire. */
export interface ServiceKind {
  code: string;
  /** By language; empty for a kind that the catalogue names. */
  labels: Record<string, string>;
  letter: string;
  shape: 'square' | 'round' | 'diamond' | 'hexagon';
  standing: 'owner' | 'clinical' | 'responder';
  group: 'care' | 'law' | 'rescue' | 'civil' | 'military';
  own_tasking: boolean;
}

// Until a session lists others: the sign-in page shows services too.
let listed = $state.raw<readonly ServiceKind[]>(SHIPPED_SERVICES);

export function listServices(kinds: readonly ServiceKind[]): void {
  listed = kinds;
}

/** A service that the session does not list has no rights of its own. */
export function serviceKind(code: string): ServiceKind {
  return (
    listed.find((kind) => kind.code === code) ?? {
      code,
      labels: {},
      letter: code.charAt(0).toUpperCase(),
      shape: 'square',
      standing: 'responder',
      group: 'civil',
      own_tasking: false,
    }
  );
}

/** As the service calls itself, else as the catalogue does, else the bare code. */
export function serviceWord(code: string): string {
  const { labels } = serviceKind(code);
  return labels[language()] ?? labels.en ?? term(`service-${code}`);
}

export function serviceLetter(code: string): string {
  const { labels, letter } = serviceKind(code);
  return Object.keys(labels).length > 0 ? letter : (known(`service-letter-${code}`) ?? letter);
}
