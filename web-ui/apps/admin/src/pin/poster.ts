/** What stands on a poster. Steps and heading are for the site's people, so they are not texts of the console. */
export interface PosterTexts {
  heading: string;
  address: string;
  pin: string;
  steps: [string, string, string];
  scan: string;
}

const TEXTS: Readonly<Record<string, PosterTexts>> = {
  en: {
    heading: 'Add your own device',
    address: 'Open on the device',
    pin: 'Company PIN',
    steps: [
      'Open the address on the phone, tablet or computer that you want to add.',
      'Enter your work e-mail address and the company PIN.',
      'Open the message that you get on the same device, and follow it.',
    ],
    scan: 'Scan to open the address',
  },
  de: {
    heading: 'Fügen Sie Ihr eigenes Gerät hinzu',
    address: 'Auf dem Gerät öffnen',
    pin: 'Firmen-PIN',
    steps: [
      'Öffnen Sie die Adresse auf dem Telefon, Tablet oder Computer, den Sie hinzufügen möchten.',
      'Geben Sie Ihre dienstliche E-Mail-Adresse und die Firmen-PIN ein.',
      'Öffnen Sie die Nachricht, die Sie bekommen, auf demselben Gerät und folgen Sie ihr.',
    ],
    scan: 'Scannen öffnet die Adresse',
  },
  fi: {
    heading: 'Lisää oma laitteesi',
    address: 'Avaa laitteella',
    pin: 'Yrityksen PIN-koodi',
    steps: [
      'Avaa osoite puhelimella, tabletilla tai tietokoneella, jonka haluat lisätä.',
      'Anna työsähköpostisi ja yrityksen PIN-koodi.',
      'Avaa saamasi viesti samalla laitteella ja noudata sen ohjeita.',
    ],
    scan: 'Avaa osoite skannaamalla',
  },
};

/** In the language itself or, for one that nobody has written yet, in English. */
export function posterTexts(language: string): { language: string; texts: PosterTexts } {
  const base = language.split('-')[0] ?? '';
  const texts = TEXTS[base];
  return texts ? { language, texts } : { language: 'en', texts: TEXTS.en as PosterTexts };
}

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Letter in the countries that print on it. */
export function usualPaper(locale: string): Paper {
  return /-(US|CA|MX|CL|CO|PH|VE)\b/i.test(locale) ? 'letter' : 'a4';
}
