import type { PublicSite } from '@selfenroll/api';
import { element } from '@selfenroll/page';

const COLOUR = /^#[0-9a-f]{6}$/i;
const OWN_PICTURE = /^\/api\/enrollment\/v1\/sites\/[a-z0-9-]+\/logo(\?v=\w+)?$/;
const HOVER = 0.82;

/** Shows the site's logo and colour; set through the object model, because the policy forbids inline styles. */
export function showBranding({ colour, logoUrl }: PublicSite['branding']): void {
  if (colour && COLOUR.test(colour)) {
    const { dataset, style } = document.documentElement;
    dataset.branded = '';
    style.setProperty('--brand', colour);
    style.setProperty('--brand-hover', darker(colour));
    style.setProperty('--on-brand', '#fff');
  }
  const logo = element('logo', HTMLImageElement);
  logo.addEventListener('error', () => {
    logo.hidden = true;
  });
  logo.hidden = !logoUrl || !OWN_PICTURE.test(logoUrl);
  if (logoUrl && !logo.hidden) logo.src = logoUrl;
}

export function darker(colour: string): string {
  const parts = [1, 3, 5].map((at) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * HOVER));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
