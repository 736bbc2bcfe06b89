import { describe, expect, test } from 'vitest';
import { lineRange } from '../../src/message/templates.ts';
import { grouped, stillValid } from '../../src/pin/pin.ts';
import { rightsOf } from '../../src/session/roles.ts';
import { changeOf, draftOf, sectionOf, wrongIn } from '../../src/sites/settings/settings.ts';
import { sessionOf } from '../fake/admins.ts';
import { newAdmin, newPins, newSite } from '../fake/store.ts';

test('a line is found by its number, and a number beyond the text is its end', () => {
  expect(lineRange('one\ntwo\nthree', 2)).toEqual([4, 7]);
  expect(lineRange('one', 9)).toEqual([3, 3]);
});

test('a PIN is grouped as people read it out', () => {
  expect(grouped('12345678')).toBe('1234 5678');
});

test('a previous PIN counts as valid until its time has come', () => {
  const pins = newPins();
  expect(stillValid(pins, 0)).toBe(false);
  const previous = { ...pins.current, validUntil: '2026-01-01T00:00:00Z' };
  expect(stillValid({ ...pins, previous }, Date.parse('2025-12-31T23:59:59Z'))).toBe(true);
  expect(stillValid({ ...pins, previous }, Date.parse('2026-01-01T00:00:00Z'))).toBe(false);
});

test('each role may do what the one below it may, and more', () => {
  const rights = (['reader', 'editor', 'administrator', 'platform-administrator'] as const).map(
    (role) => Object.values(rightsOf(sessionOf(newAdmin('', '', role, [])))).filter(Boolean).length,
  );
  expect(rights).toEqual([0, 1, 2, 3]);
});

describe('Settings', () => {
  const site = newSite('Acme', 'acme');

  test('untouched settings change nothing', () => {
    const { id: _, slug: __, createdAt, terms, branding, version, ...rest } = site;
    expect(changeOf(draftOf(site))).toEqual({ ...rest, termsText: null });
  });

  test('steps are one a line, empty lines left out, and an empty link is none', () => {
    const client = {
      key: 0,
      platform: 'IOS' as const,
      name: ' Agent ',
      url: ' ',
      openLink: ' agent://enroll ',
      steps: 'Install\n\n Open ',
    };
    expect(changeOf({ ...draftOf(site), clients: [client] }).clients).toEqual([
      { platform: 'IOS', name: 'Agent', url: null, openLink: 'agent://enroll', steps: ['Install', 'Open'] },
    ]);
  });

  test('what the service would refuse is told before', () => {
    const client = {
      key: 0,
      platform: 'IOS' as const,
      name: '',
      url: 'javascript:alert(1)',
      openLink: 'data:x',
      steps: '',
    };
    expect(wrongIn({ ...draftOf(site), name: ' ', life: '9', languages: [], clients: [client] })).toEqual({
      name: 'required',
      credentialLifeMinutes: 'life',
      languages: 'languages',
      'clients[0].name': 'required',
      'clients[0].url': 'url',
      'clients[0].openLink': 'openLink',
    });
    expect(wrongIn({ ...draftOf(site), deviceLimit: '101', replyTo: 'it@acme' })).toEqual({
      deviceLimit: 'deviceLimit',
      replyTo: 'email',
    });
    expect(wrongIn(draftOf(site))).toEqual({});
  });

  test('discovery has a server a platform, and domains as they were pasted', () => {
    const draft = {
      ...draftOf(site),
      mdmServers: { IOS: ' https://mdm.acme.example/byod ', MACOS: '', WINDOWS: '' },
      mailDomains: 'acme.example, @acme.de\n',
    };
    expect(wrongIn(draft)).toEqual({});
    expect(changeOf(draft).mdmServers).toEqual([{ platform: 'IOS', url: 'https://mdm.acme.example/byod' }]);
    expect(changeOf(draft).mailDomains).toEqual(['acme.example', '@acme.de']);
    expect(
      wrongIn({
        ...draft,
        mdmServers: { ...draft.mdmServers, WINDOWS: 'http://x.example' },
        mailDomains: 'a@b',
      }),
    ).toEqual({ 'mdmServers.WINDOWS': 'https', mailDomains: 'mailDomains' });
    expect(sectionOf('mdmServers[0].url')).toBe('discovery');
  });

  test('no limit is an empty field, and platforms keep their order', () => {
    const change = changeOf({ ...draftOf(site), deviceLimit: ' ', allowedPlatforms: ['IOS', 'ANDROID'] });
    expect(change.deviceLimit).toBeNull();
    expect(change.allowedPlatforms).toEqual(['ANDROID', 'IOS']);
  });
});
