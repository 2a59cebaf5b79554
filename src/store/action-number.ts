/** Where an action stands: position 1 of agreement 27 is "27.1". */
export type ActionNumber = { readonly agreement: number; readonly position: number };

export const writeNumber = ({ agreement, position }: ActionNumber): string => `${agreement}.${position}`;

/** Throws for anything but two whole numbers from 1 with a dot between them. */
export function readNumber(number: string): ActionNumber {
  const [, agreement, position] = /^([1-9]\d{0,5})\.([1-9]\d{0,5})$/.exec(number) ?? [];
  if (!agreement || !position) throw new Error(`"${number}" is no number of an action, such as 27.1.`);
  return { agreement: Number(agreement), position: Number(position) };
}
