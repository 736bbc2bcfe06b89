import type { Platform, PublicSite } from '@selfenroll/api';
import { type Key, say, text, type Values } from '../language/texts.ts';
import { appLink, browserClient, safeLink } from './link.ts';

type Client = PublicSite['clients'][number];

/** What the site offers for a platform: its client with link and steps, else the client in the browser. */
export function offer(site: PublicSite, platform: Platform, user: string | undefined): HTMLElement[] {
  const client = clientFor(site, platform);
  const parts = client === undefined ? [none(site, platform)] : get(client, user);
  if (safeLink(client?.url) === undefined) parts.push(...browser(user, parts.some(isButton)));
  if (client?.steps?.length) parts.push(spoken('h2', 'enroll.steps'), list(client.steps));
  parts.push(spoken('h2', 'enroll.asks'), spoken('p', `asks.${platform}`, {}, 'asks'));
  return parts;
}

/** The platform's own client, else the one for other devices. */
function clientFor(site: PublicSite, platform: Platform) {
  return (
    site.clients.find((client) => client.platform === platform) ??
    site.clients.find((client) => client.platform === 'OTHER')
  );
}

/** For a device of a kind that the site does not accept. */
export function notAllowed(site: PublicSite, platform: Platform): HTMLElement {
  const values = { site: site.name, platform: () => text(`platform.${platform}`) };
  return box(
    'notice mild',
    spoken('p', 'enroll.notAllowed', values),
    spoken('p', 'enroll.notAllowed.choose'),
  );
}

function none(site: PublicSite, platform: Platform): HTMLElement {
  const values = { site: site.name, platform: () => text(`platform.${platform}`) };
  return box('notice mild', spoken('p', 'enroll.none', values));
}

/** Where to get it, and for those who have it a button that opens it. */
function get(client: Client, user: string | undefined): HTMLElement[] {
  const values = { client: client.name };
  const store = safeLink(client.url);
  const app = appLink(client.openLink, user);
  const parts: HTMLElement[] = [
    store === undefined
      ? box('notice mild', spoken('p', 'enroll.noLink', values))
      : button('enroll.get', store, true, values),
  ];
  if (app !== undefined) parts.push(button('enroll.open', app, store === undefined, values));
  return parts;
}

function browser(user: string | undefined, another: boolean): HTMLElement[] {
  const hint = spoken('p', 'enroll.browserText', {}, 'hint');
  return [button('enroll.browser', browserClient(user), !another), hint];
}

function button(key: Key, href: string, first: boolean, values: Values = {}): HTMLElement {
  const link = spoken('a', key, values, first ? 'primary' : 'secondary');
  link.href = href;
  link.rel = 'noreferrer';
  return link;
}

function isButton(part: HTMLElement): boolean {
  return part instanceof HTMLAnchorElement;
}

function list(steps: readonly string[]): HTMLElement {
  const ordered = document.createElement('ol');
  ordered.className = 'steps';
  for (const step of steps) {
    const item = document.createElement('li');
    item.textContent = step;
    ordered.append(item);
  }
  return ordered;
}

function box(className: string, ...content: HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.append(...content);
  return element;
}

function spoken<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  key: Key,
  values: Values = {},
  className = '',
) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  say(element, key, values);
  return element;
}
