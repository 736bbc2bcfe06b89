import { describe, expect, it } from 'vitest';
import { appLink, safeLink, siteOf, userOf } from './link.ts';

const at = (path: string) => new URL(path, 'https://selfenroll.example');

describe('The link', () => {
  it.each([
    ['/enroll/acme', 'acme'],
    ['/enroll/acme/', 'acme'],
    ['/enroll/Acme-North2#user=x', 'acme-north2'],
    ['/enroll?site=acme', 'acme'],
    ['/?site=acme', 'acme'],
    ['/#acme', 'acme'],
    ['/enroll#acme', undefined],
    ['/enroll', undefined],
    ['/enroll/a', undefined],
    ['/enroll/..%2Fadmin', undefined],
    ['/enroll/acme/more', undefined],
    ['/enroll?site=<b>', undefined],
  ])('%s names the site %s', (path, slug) => expect(siteOf(at(path))).toBe(slug));

  it.each([
    ['/enroll/acme#user=k7qm4x%40acme', 'k7qm4x@acme'],
    ['/enroll/acme#user=k7qm4x@acme', 'k7qm4x@acme'],
    ['/enroll/acme#other=1&user=k7qm4x%40acme', 'k7qm4x@acme'],
    ['/enroll/acme', undefined],
    ['/enroll/acme?user=k7qm4x@acme', undefined],
    ['/enroll/acme#user=Call+0800-1234+now', undefined],
    ['/enroll/acme#user=%3Cimg%20src=x%3E@acme', undefined],
  ])('%s names the user %s', (path, user) => expect(userOf(at(path))).toBe(user));

  it.each(['https://play.example/app', 'market://details?id=x', 'itms-apps://apps.example/app'])(
    'may lead to %s',
    (address) => expect(safeLink(address)).toBe(address),
  );

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'app', '', null, undefined])(
    'never leads to %s',
    (address) => expect(safeLink(address)).toBeUndefined(),
  );

  it.each([
    ['acme-hub://enroll', 'k7qm4x@acme', 'acme-hub://enroll#user=k7qm4x%40acme'],
    ['https://hub.example/open', undefined, 'https://hub.example/open'],
    [
      'intent://enroll#Intent;package=example.hub;end',
      'k7qm4x@acme',
      'intent://enroll#Intent;package=example.hub;end',
    ],
    ['javascript:alert(1)', undefined, undefined],
    ['data:text/html,x', 'k7qm4x@acme', undefined],
    ['enroll', undefined, undefined],
    [null, undefined, undefined],
  ])('to open %s for %s is %s', (address, user, link) => expect(appLink(address, user)).toBe(link));
});
