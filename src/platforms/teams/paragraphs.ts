/** The lines of a text, none empty, none longer than `most` characters: long ones end at a space where there is one. */
export const paragraphs = (plain: string, most: number): readonly string[] =>
  plain
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => split(line, most));

function split(line: string, most: number): readonly string[] {
  const parts: string[] = [];
  let letters = [...line];
  while (letters.length > most) {
    const space = letters.lastIndexOf(" ", most);
    const end = space > 0 ? space : most;
    parts.push(letters.slice(0, end).join(""));
    letters = letters.slice(space > 0 ? end + 1 : end);
  }
  return [...parts, letters.join("")];
}

/** At most `most` characters, with an ellipsis where something was left out. */
export function cutAt(plain: string, most: number): string {
  const letters = [...plain];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : plain;
}
