import type { Platform, PublicSite } from '@selfenroll/api';
import { isHandheld } from '@selfenroll/page';
import { type Key, say, text, type Values } from '../language/texts.ts';
import { safeLink } from './link.ts';

/** What the site offers for a platform: its client with link and steps, or whom to ask. */
export function offer(site: PublicSite, platform: Platform): HTMLElement[] {
  const client = clientFor(site, platform);
  const parts: HTMLElement[] = client === undefined ? [none(site, platform)] : [get(client.url, client.name)];
  if (client?.steps?.length) parts.push(spoken('h2', 'enroll.steps'), list(client.steps));
  if (!isHandheld(platform) && site.clients.some((other) => isHandheld(other.platform)))
    parts.push(spoken('p', 'enroll.phone', {}, 'hint'));
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
  return box('notice mild', spoken('p', 'enroll.none', values), spoken('p', 'enroll.none.ask'));
}

function get(url: string | null | undefined, client: string): HTMLElement {
  const href = safeLink(url);
  if (href === undefined) return box('notice mild', spoken('p', 'enroll.noLink', { client }));
  const link = spoken('a', 'enroll.get', { client }, 'primary');
  link.href = href;
  link.rel = 'noreferrer';
  return link;
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
