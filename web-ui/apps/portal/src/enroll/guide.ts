import type { Platform, PublicSite } from '@selfenroll/api';
import { element, isHandheld, PLATFORMS } from '@selfenroll/page';
import { say } from '../language/texts.ts';
import { notAllowed, offer } from './offer.ts';

/** The way to the client for one site, for the platform that was recognised or chosen. */
export class Guide {
  #chosen: Platform | undefined;
  #user: string | undefined;

  constructor(
    private readonly site: PublicSite,
    private readonly recognised: Platform | undefined,
  ) {
    this.#chosen = recognised && this.#allows(recognised) ? recognised : undefined;
  }

  show(): void {
    say(element('site'), 'enroll.site', { site: this.site.name });
    say(element('platform-legend'), this.#chosen ? 'enroll.this' : 'enroll.choose');
    const chips = PLATFORMS.filter(
      (platform) => this.#allows(platform) && (platform !== 'OTHER' || this.#has('OTHER')),
    );
    element('platforms').replaceChildren(...chips.map((platform) => this.#chip(platform)));
    if (this.#chosen) this.#choose(this.#chosen);
    else if (this.recognised) element('offer').replaceChildren(notAllowed(this.site, this.recognised));
    this.#terms();
    this.#handOff();
    element('guide').hidden = false;
  }

  /** The user name comes with the link in the mail; without it the mail is where to look. */
  user(name: string | undefined): void {
    const value = element('user');
    const copy = document.querySelector<HTMLButtonElement>('[data-copy="user"]');
    if (copy) copy.hidden = name === undefined;
    value.classList.toggle('value', name !== undefined);
    if (name === undefined) say(value, 'enroll.userInMail');
    else {
      delete value.dataset.text;
      value.textContent = name;
    }
    this.#user = name;
    if (element('guide').hidden) return;
    if (this.#chosen) this.#choose(this.#chosen);
    this.#handOff();
  }

  #allows(platform: Platform): boolean {
    const allowed = this.site.allowedPlatforms;
    return allowed.length === 0 || allowed.includes(platform);
  }

  #has(platform: Platform): boolean {
    return this.site.clients.some((client) => client.platform === platform);
  }

  #chip(platform: Platform): HTMLElement {
    const input = document.createElement('input');
    Object.assign(input, {
      type: 'radio',
      name: 'platform',
      value: platform,
      checked: platform === this.#chosen,
    });
    input.addEventListener('change', () => {
      say(element('platform-legend'), 'enroll.choose');
      this.#choose(platform);
    });
    const label = document.createElement('label');
    const name = document.createElement('span');
    say(name, `platform.${platform}`);
    label.append(input, name);
    return label;
  }

  #choose(platform: Platform): void {
    this.#chosen = platform;
    element('offer').replaceChildren(...offer(this.site, platform, this.#user));
  }

  /** From a computer on to a phone; loaded only where it is of use. */
  #handOff(): void {
    const handheld = this.recognised !== undefined && isHandheld(this.recognised);
    if (handheld || !PLATFORMS.some((platform) => isHandheld(platform) && this.#allows(platform))) return;
    void import('./qr.ts').then(({ drawCode }) => {
      element('qr').replaceChildren(drawCode(location.href));
      element('handoff').hidden = false;
    });
  }

  #terms(): void {
    element('terms').hidden = !this.site.terms;
    element('terms-text').textContent = this.site.terms?.text ?? '';
  }
}
