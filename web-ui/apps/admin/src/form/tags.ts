export const LONGEST_TAG = 40;

/** The tags and those in the text: lower case, without space around them, each once. */
export function withTags(tags: readonly string[], text: string): string[] {
  const more = text
    .split(/[,;]/)
    .map((tag) => tag.trim().toLowerCase().slice(0, LONGEST_TAG))
    .filter((tag) => tag !== '');
  return [...new Set([...tags, ...more])];
}
