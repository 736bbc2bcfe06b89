import type { Credential, Delivery, Device } from '../../src/api/types.ts';
import { happen, request, walk } from './journey.ts';
import { office } from './office.ts';
import { ACME, ago, emptyStore, id, newPins, newSite, newUser, type Store } from './store.ts';

const PEOPLE = [
  'Uma Ser',
  'Olga Berg',
  'Karl-Heinz Müller',
  'Aino Virtanen',
  'Jo Li',
  'Maximiliane von Hohenstein',
];

/** A site in use and an empty one, with a little of everything. */
export function demoStore(): Store {
  const store = emptyStore();
  const acme = newSite('Acme', 'acme', ACME);
  store.sites.push(
    {
      ...acme,
      languages: ['en', 'de'],
      clients: [
        {
          platform: 'ANDROID',
          name: 'Acme Agent',
          url: 'https://play.google.com/store/apps/details?id=example.acme.agent',
          steps: ['Install the app.', 'Allow it to manage this device.'],
        },
      ],
      terms: { version: 2, text: 'Acme may see which apps are installed on this device.' },
      createdAt: ago(60 * 24 * 40),
    },
    { ...newSite('Borealis Schools', 'borealis'), createdAt: ago(90) },
    { ...newSite('Old Branch', 'old-branch'), status: 'DISABLED', createdAt: ago(60 * 24 * 400) },
  );
  for (const site of store.sites) store.pins.set(site.id, newPins());
  const pins = store.pins.get(ACME);
  if (pins)
    pins.previous = { id: id(), pin: '10446280', validUntil: ago(-60 * 20), accepted: 212, refused: 17 };
  for (let n = 0; n < 60; n++) store.users.push(person(n));
  journeys(store);
  office(store);
  return store;
}

function person(n: number) {
  const name = PEOPLE[n % PEOPLE.length] ?? '';
  const [first = '', ...rest] = name.split(' ');
  const email = n === 0 ? 'user@acme.example' : `${first.toLowerCase()}.${n}@acme.example`;
  const user = newUser(ACME, email, first, rest.join(' '));
  return {
    ...user,
    status: n % 9 === 4 ? ('DISABLED' as const) : user.status,
    language: n % 5 === 2 ? 'de' : null,
    phone: n % 4 === 0 ? `+35840123${String(1000 + n)}` : null,
    tags: n % 3 === 0 ? ['sales', ...(n % 6 === 0 ? ['helsinki'] : [])] : [],
  };
}

function journeys(store: Store): void {
  const stages: [email: string, reference: string, minutes: number, steps: number][] = [
    ['jo.4@acme.example', 'P3TT-81KZ', 400, 8],
    ['aino.3@acme.example', 'W2NA-6YQ0', 95, 3],
    ['olga.1@acme.example', 'R7CD-55MX', 31, 7],
    ['user@acme.example', 'K7QM-4X2P', 6, 4],
  ];
  const rejected = request(store, null, 'stranger@elsewhere.example', 'B0B0-9Q2M', 500);
  happen(rejected, 'enrollment.rejected', { reason: 'UNKNOWN_ADDRESS' });
  for (const [email, reference, minutes, steps] of stages) {
    const enrollment = request(store, ACME, email, reference, minutes);
    walk(enrollment, steps);
    if (steps === 3) {
      happen(enrollment, 'delivery.deferred', {
        attempts: 2,
        reason: '421 4.7.0 Try again later',
        nextAttemptAt: ago(-4),
      });
    }
    if (steps >= 7) {
      const status = steps === 8 ? 'CONNECTED' : 'ENROLLED';
      const enrolled = device(enrollment.userId ?? '', email, status, minutes);
      store.devices.push({ ...enrolled, id: enrollment.device?.id ?? enrolled.id });
    }
    const state = steps >= 6 ? 'USED' : 'ACTIVE';
    store.credentials.unshift(credential(email, reference, state, minutes, enrollment.userId ?? id()));
    store.deliveries.unshift(delivery(enrollment.requestId, email, steps === 3 ? 'QUEUED' : 'SENT', minutes));
  }
  store.suppressions.push({
    id: id(),
    siteId: ACME,
    recipient: 'gone@acme.example',
    reason: 'bounced-5.1.1',
    deliveryId: id(),
    since: ago(30),
  });
  const karl = store.users.find(({ email }) => email === 'karl-heinz.2@acme.example')?.id ?? id();
  store.credentials.push(credential('karl-heinz.2@acme.example', 'XXXX-0001', 'EXPIRED', 3000, karl));
  store.devices.push(device(karl, 'karl-heinz.2@acme.example', 'RETIRED', 40_000));
  const jo = store.users.find(({ email }) => email === 'jo.4@acme.example')?.id ?? id();
  store.identifiers.push({
    id: id(),
    siteId: ACME,
    userId: jo,
    email: 'jo.4@acme.example',
    kind: 'SERIAL',
    identifier: 'R5CT20ABCDE',
    createdAt: ago(5000),
  });
}

function device(userId: string, email: string, status: Device['status'], minutes: number): Device {
  return {
    id: id(),
    siteId: ACME,
    userId,
    email,
    name: status === 'RETIRED' ? 'Karl-Heinz’ old tablet' : 'Pixel 9',
    platform: 'ANDROID',
    manufacturer: 'Google',
    model: 'Pixel 9',
    osVersion: '16',
    serialNumber: status === 'CONNECTED' ? 'R5CT20ABCDE' : null,
    status,
    enrolledAt: ago(minutes),
    connectedAt: status === 'ENROLLED' ? null : ago(minutes - 1),
    lastSyncAt: status === 'ENROLLED' ? null : ago(status === 'RETIRED' ? minutes - 2 : 3),
    ownership: status === 'CONNECTED' ? 'CORPORATE' : 'PERSONAL',
    registeredTo: status === 'CONNECTED' ? email : null,
    tags: status === 'CONNECTED' ? ['field', 'helsinki'] : [],
    imei: null,
    udid: null,
    retiredAt: status === 'RETIRED' ? ago(minutes - 2) : null,
    retiredBy: status === 'RETIRED' ? 'user' : null,
    credentialId: null,
    version: 0,
  };
}

function credential(
  email: string,
  reference: string,
  state: Credential['state'],
  minutes: number,
  userId = id(),
): Credential {
  const byAdmin = reference === 'XXXX-0001';
  return {
    id: id(),
    siteId: ACME,
    userId,
    email,
    firstName: null,
    lastName: null,
    username: `${reference.slice(0, 4).toLowerCase()}4x@acme`,
    reference: byAdmin ? null : reference,
    state,
    issuedAt: ago(minutes),
    expiresAt: ago(minutes - 60),
    redeemedAt: state === 'USED' ? ago(minutes - 3) : null,
    failedAttempts: state === 'USED' ? 1 : 0,
    origin: byAdmin ? 'ADMIN' : 'REQUEST',
    issuedBy: byAdmin ? 'admin@acme.example' : null,
    handOver: 'MAIL',
    tags: byAdmin ? ['field'] : [],
    lifeMinutes: 60,
    openedAt: null,
    revokedBy: null,
  };
}

function delivery(requestId: string, recipient: string, state: Delivery['state'], minutes: number): Delivery {
  const waiting = state === 'QUEUED';
  return {
    id: id(),
    siteId: ACME,
    requestId,
    kind: 'enrollment-credentials',
    recipient,
    state,
    attempts: waiting ? 2 : 1,
    nextAttemptAt: waiting ? ago(-4) : null,
    lastProblem: waiting ? '421 4.7.0 Try again later' : null,
    createdAt: ago(minutes),
    sentAt: waiting ? null : ago(minutes - 0.1),
  };
}
