/** The fields of something that came in over the network; none where it is not an object. */
export const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};

export const string = (value: unknown): string => (typeof value === "string" ? value : "");

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
