export const LOGO_TYPES = ['image/png', 'image/jpeg'] as const;

const MOST_BYTES = 1024 * 1024;
const BEGINNINGS = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0xff, 0xd8, 0xff],
];

/** What can be told of a file before it is sent; its name and type may lie, its first bytes say what it is. */
export async function wrongWithLogo(file: Blob): Promise<'tooLarge' | 'empty' | 'notPicture' | undefined> {
  if (file.size === 0) return 'empty';
  if (file.size > MOST_BYTES) return 'tooLarge';
  const first = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const known = BEGINNINGS.some((bytes) => bytes.every((byte, index) => first[index] === byte));
  return known ? undefined : 'notPicture';
}
