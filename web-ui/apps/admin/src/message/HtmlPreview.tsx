import { useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../texts/TextsProvider.tsx';
import { dress, framed } from './frame.ts';

interface HtmlPreviewProps {
  html: string;
  /** Width in CSS pixels that the mail believes it has. */
  width: number;
  dark: boolean;
}

/** A mail in a frame without scripts, as wide as asked and scaled down to the room there is. */
export function HtmlPreview({ html, width, dark }: HtmlPreviewProps) {
  const { t } = useTexts();
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [space, setSpace] = useState(width);
  const [height, setHeight] = useState(400);
  const page = useMemo(() => framed(html), [html]);

  useEffect(() => {
    const element = room.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setSpace(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const shown = () => {
    if (!frame.current) return;
    dress(frame.current, page.css, dark);
    measure();
  };
  const measure = () => {
    const content = frame.current?.contentDocument?.body;
    if (content) setHeight(Math.ceil(content.getBoundingClientRect().height) + 2);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame's own load brings another page
  useEffect(shown, [dark]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width is another height
  useEffect(measure, [width, space]);

  const scale = Math.min(1, space / width);
  return (
    <div ref={room} className="mail-room" style={{ height: height * scale }}>
      <iframe
        ref={frame}
        className={dark ? 'mail mail-dark' : 'mail mail-light'}
        title={t('preview.frame')}
        sandbox="allow-same-origin"
        srcDoc={page.html}
        onLoad={shown}
        style={{ width, height, transform: `scale(${scale})` }}
      />
    </div>
  );
}
