import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Clock, clock } from './clock.ts';
import {
  type Dictionary,
  dictionary,
  ENGLISH,
  isLanguage,
  type Language,
  preferred,
  type Translate,
  translator,
} from './texts.ts';

interface Texts extends Clock {
  t: Translate;
  language: Language;
  setLanguage: (language: Language) => void;
  /** Takes a language that the person has chosen elsewhere, unless they chose one in this browser. */
  suggestLanguage: (language: string | null | undefined) => void;
}

const Context = createContext<Texts | undefined>(undefined);
const STORED = 'selfenroll.language';

export function TextsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    preferred([localStorage.getItem(STORED) ?? '', ...navigator.languages]),
  );
  const [texts, setTexts] = useState<Dictionary | undefined>(language === 'en' ? ENGLISH : undefined);

  useEffect(() => {
    let current = true;
    document.documentElement.lang = language;
    dictionary(language).then(
      (loaded) => current && setTexts(loaded),
      () => current && setTexts(ENGLISH),
    );
    return () => {
      current = false;
    };
  }, [language]);

  const suggestLanguage = useCallback((tag: string | null | undefined) => {
    if (tag && isLanguage(tag) && localStorage.getItem(STORED) === null) setLanguage(tag);
  }, []);

  const value = useMemo<Texts>(
    () => ({
      t: translator(language, texts ?? ENGLISH),
      ...clock(
        language,
        navigator.languages.find((tag) => tag.split('-')[0] === language),
      ),
      language,
      setLanguage: (next) => {
        localStorage.setItem(STORED, next);
        setLanguage(next);
      },
      suggestLanguage,
    }),
    [language, texts, suggestLanguage],
  );
  return texts && <Context value={value}>{children}</Context>;
}

export function useTexts(): Texts {
  const texts = useContext(Context);
  if (!texts) throw new Error('No TextsProvider');
  return texts;
}
