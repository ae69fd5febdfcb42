// Written by `python manage.py export_wire` from the shipped kinds of service. Do not edit.
import type { ServiceKind } from './services.svelte';

export const SHIPPED_SERVICES: readonly ServiceKind[] = [
  {
    "code": "ambulance",
    "labels": {},
    "letter": "A",
    "shape": "round",
    "standing": "owner",
    "group": "care",
    "own_tasking": false
  },
  {
    "code": "basics",
    "labels": {},
    "letter": "B",
    "shape": "round",
    "standing": "clinical",
    "group": "care",
    "own_tasking": false
  },
  {
    "code": "coastguard",
    "labels": {},
    "letter": "G",
    "shape": "diamond",
    "standing": "responder",
    "group": "rescue",
    "own_tasking": false
  },
  {
    "code": "community_responder",
    "labels": {},
    "letter": "C",
    "shape": "hexagon",
    "standing": "responder",
    "group": "civil",
    "own_tasking": false
  },
  {
    "code": "fire",
    "labels": {},
    "letter": "F",
    "shape": "diamond",
    "standing": "responder",
    "group": "rescue",
    "own_tasking": false
  },
  {
    "code": "hems",
    "labels": {},
    "letter": "H",
    "shape": "round",
    "standing": "clinical",
    "group": "care",
    "own_tasking": false
  },
  {
    "code": "mountain_rescue",
    "labels": {},
    "letter": "M",
    "shape": "diamond",
    "standing": "responder",
    "group": "rescue",
    "own_tasking": false
  },
  {
    "code": "police",
    "labels": {},
    "letter": "P",
    "shape": "square",
    "standing": "responder",
    "group": "law",
    "own_tasking": true
  }
];
