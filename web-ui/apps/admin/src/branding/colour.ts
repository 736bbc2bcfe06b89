/** WCAG 2.2, 1.4.3: what white text needs on the colour behind it. */
export const LEAST_CONTRAST = 4.5;

const FORM = /^#[0-9a-f]{6}$/;

/** `#RGB`, with or without `#`, as `#rrggbb`; undefined for what is no colour. */
export function normalised(typed: string): string | undefined {
  const plain = typed.trim().toLowerCase().replace(/^#?/, '#');
  const long = /^#[0-9a-f]{3}$/.test(plain) ? plain.replace(/[0-9a-f]/g, '$&$&') : plain;
  return FORM.test(long) ? long : undefined;
}

/** Contrast of white text on the colour, 1 to 21. */
export function contrastWithWhite(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The same hue, only as much darker as white text on it needs. */
export function darkerThatWorks(colour: string): string {
  for (let share = 100; share > 0; share--) {
    const darker = hex(channels(colour).map((value) => (value * share) / 100));
    if (contrastWithWhite(darker) >= LEAST_CONTRAST) return darker;
  }
  return '#000000';
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

function hex(values: number[]): string {
  return `#${values
    .map((value) =>
      Math.floor(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
