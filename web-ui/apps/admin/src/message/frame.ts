/** A mail's page with its styles taken out: the page's CSP, which a srcdoc frame inherits, lets no inline style in. */
export interface Framed {
  html: string;
  css: string;
}

const STYLE = 'data-style';

export function framed(html: string): Framed {
  const sheets: string[] = [];
  // Before parsing: the policy complains about inline styles even in a page that is not shown.
  const bare = html
    .replace(/<style[^>]*>([\s\S]*?)<\/style>/gi, (_, sheet: string) => {
      sheets.push(sheet);
      return '';
    })
    .replace(/(<[a-z][^<>]*?\s)style=/gi, `$1${STYLE}=`);
  const page = new DOMParser().parseFromString(bare, 'text/html');
  for (const meta of page.querySelectorAll('meta')) meta.remove();
  // A click in the preview must not lead the frame away.
  for (const link of page.querySelectorAll('a[href]')) link.removeAttribute('href');
  return { html: `<!doctype html>${page.documentElement.outerHTML}`, css: sheets.join('\n') };
}

/**
 * The mail's style as a reader with that colour scheme applies it, whatever scheme this browser has: the condition
 * becomes one that always or never holds.
 */
export function inScheme(css: string, dark: boolean): string {
  return css.replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/gi, (_, scheme: string) =>
    (scheme.toLowerCase() === 'dark') === dark ? '(min-width: 0)' : '(max-width: 0)',
  );
}

/** Puts the styles back through the object model, which the CSP leaves to scripts of this origin. */
export function dress(frame: HTMLIFrameElement, css: string, dark: boolean): void {
  const page = frame.contentDocument;
  const view = frame.contentWindow as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null;
  if (!page || !view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(inScheme(css, dark));
  page.adoptedStyleSheets = [sheet];
  for (const element of page.querySelectorAll<HTMLElement>(`[${STYLE}]`)) {
    element.style.cssText = element.getAttribute(STYLE) ?? '';
  }
}
