import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts the parts that an app's pages share, and the English texts, into the pages: they are whole before any script
 * runs, and each text stands in one place only. `@page/art/` in them is this lib's folder.
 */
export function pages(source: string): Plugin {
  const read = (name: string) => readFileSync(resolve(source, name), 'utf8');
  return {
    name: 'selfenroll-pages',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename }) => {
        const texts: Record<string, string> = JSON.parse(read('texts/en.json'));
        const text = (key: string) => {
          if (texts[key] === undefined) throw new Error(`No English text for "${key}"`);
          return texts[key].replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
        };
        const art = relative(dirname(filename), resolve(import.meta.dirname, 'src/art'));
        return html
          .replace(/<!-- (aside|foot) -->/g, (_comment, part: string) => read(`${part}.html`))
          .replaceAll('@page/art', art)
          .replace(
            /(<(\w+)[^>]*\bdata-text="([^"]+)"[^>]*>)(?=<\/\2>)/g,
            (tag: string, _open, _name, key: string) => tag + text(key),
          )
          .replace(
            /\bdata-text-(aria-label)="([^"]+)"/g,
            (attribute: string, name: string, key: string) => `${attribute} ${name}="${text(key)}"`,
          );
      },
    },
  };
}
