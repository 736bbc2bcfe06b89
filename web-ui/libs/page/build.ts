import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

type Texts = Record<string, string>;

const LANGUAGES = ['en', 'de', 'fi', 'sv', 'fr', 'es', 'pt', 'ja', 'ar', 'zh'];
const FROM_RIGHT = new Set(['ar']);

/**
 * Puts the parts that an app's pages share, and the texts, into the pages: each is whole before any script runs, in every
 * language (`index.html` in English, and `index.<language>.html`), so that it also works without scripts. `@page/art/`
 * in them is this lib's folder.
 *
 * @param style where to put the style sheet once more under a name that does not change, for pages that a service makes
 */
export function pages(source: string, style?: string): Plugin {
  const read = (name: string) => readFileSync(resolve(source, name), 'utf8');
  const texts = (language: string): Texts => JSON.parse(read(`texts/${language}.json`));
  const spoken = LANGUAGES.filter((language) => existsSync(resolve(source, `texts/${language}.json`)));
  return {
    name: 'selfenroll-pages',
    enforce: 'post',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename }) =>
        speak(
          html
            .replace(/ *<!-- (head|aside|foot) -->\n?/g, (_comment, part: string) => read(`${part}.html`))
            .replace(`<li data-step="${/<body data-step="(\w+)"/.exec(html)?.[1]}"`, '$& aria-current="step"')
            .replaceAll('@page/art', relative(dirname(filename), resolve(import.meta.dirname, 'src/art')))
            .replace(/(<select id="language"[^>]*>)(?=<\/select>)/, `$1${options(spoken)}`)
            .replace('<!-- language links -->', links(spoken)),
          'en',
          texts('en'),
        ),
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('index.html')) continue;
        const html = Buffer.from(file.source).toString();
        for (const language of spoken)
          this.emitFile({
            type: 'asset',
            fileName: file.fileName.replace(/html$/, `${language}.html`),
            source: speak(html, language, texts(language)),
          });
        const sheet = bundle[/assets\/[\w-]+\.css/.exec(html)?.[0] ?? ''];
        if (style && file.fileName === 'index.html' && sheet?.type === 'asset')
          this.emitFile({ type: 'asset', fileName: style, source: sheet.source });
      }
    },
  };
}

/** The page with its texts in that language; a page that speaks already may be given another language. */
function speak(html: string, language: string, texts: Texts): string {
  const text = (key: string) => {
    if (texts[key] === undefined) throw new Error(`No text for "${key}" in ${language}`);
    return texts[key].replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  };
  return html
    .replace(/<html [^>]*>/, `<html lang="${language}" dir="${FROM_RIGHT.has(language) ? 'rtl' : 'ltr'}">`)
    .replace(
      /(<(\w+)[^>]*\bdata-text="([^"]+)"[^>]*>)[^<]*(?=<\/\2>)/g,
      (_all, open: string, _name, key: string) => open + text(key),
    )
    .replace(
      /\bdata-text-(aria-label)="([^"]+)"( aria-label="[^"]*")?/g,
      (_all, name: string, key: string) => `data-text-${name}="${key}" ${name}="${text(key)}"`,
    )
    .replace(/(name="locale" value=")[^"]*/, `$1${language}`)
    .replace(/(<option value="([\w-]+)")(?: selected)?>/g, (_all, option: string, value: string) =>
      value === language ? `${option} selected>` : `${option}>`,
    );
}

function options(languages: readonly string[]): string {
  return languages
    .map((language) => `<option value="${language}" lang="${language}">${nameOf(language)}</option>`)
    .join('');
}

function links(languages: readonly string[]): string {
  return languages
    .map(
      (language) =>
        `<a href="?lang=${language}" lang="${language}" hreflang="${language}">${nameOf(language)}</a>`,
    )
    .join(' ');
}

/** As its speakers write it. */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
