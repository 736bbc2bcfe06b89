import { element } from '@selfenroll/page';
import { say } from '../language/texts.ts';

const SHOWN = 2500;

/** Lets every button with `data-copy="<id>"` copy the text of that element. */
export function offerCopies(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const source = element(button.dataset.copy ?? '');
    button.addEventListener('click', async () => {
      if (!(await copy(source))) return;
      say(button, 'copied');
      say(element('copied'), 'copied.announced', { value: source.textContent });
      setTimeout(() => say(button, 'copy'), SHOWN);
    });
  }
}

/** Without a clipboard (plain http, old browsers) the text is left selected for the reader to copy. */
async function copy(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(source);
    return document.execCommand('copy');
  }
}
