import { useEffect, useRef } from 'react';
import type { Site } from '../api/types.ts';
import { QrCode } from '../qr/QrCode.tsx';
import { grouped } from './pin.ts';
import { type Paper, posterTexts } from './poster.ts';

interface PosterProps {
  site: Site;
  pin: string;
  language: string;
  paper: Paper;
}

/** The code holds the portal's address and whose it is: a PIN in an address ends in histories and logs. */
export function Poster({ site, pin, language, paper }: PosterProps) {
  const sheet = useRef<HTMLElement>(null);
  const { texts, language: written } = posterTexts(language);
  const address = `${window.location.origin}/`;
  const code = `${address}?site=${site.slug}`;
  const { colour, logo } = site.branding;

  useEffect(() => {
    sheet.current?.style.setProperty('--poster-colour', colour ?? '#0b5cad');
  }, [colour]);

  return (
    <article ref={sheet} className={`poster poster-${paper}`} lang={written} aria-label={texts.heading}>
      <header className="poster-head">
        {logo && <img src={logo.url} alt="" width={logo.width} height={logo.height} />}
        <p className="poster-site">{site.name}</p>
      </header>
      <h2 className="poster-heading">{texts.heading}</h2>
      <div className="poster-where">
        <div>
          <p className="poster-label">{texts.address}</p>
          <p className="poster-address">{address.replace(/^https?:\/\/|\/$/g, '')}</p>
          <p className="poster-label">{texts.pin}</p>
          <p className="poster-pin">{grouped(pin)}</p>
        </div>
        <figure>
          <QrCode value={code} label={code} className="poster-qr" />
          <figcaption>{texts.scan}</figcaption>
        </figure>
      </div>
      <ol className="poster-steps">
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </article>
  );
}
