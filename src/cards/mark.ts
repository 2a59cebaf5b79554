/**
 * What a line carries so that a press says what it saw: the year of the programme and the version of the part, or of
 * the report that is corrected.
 */
export const mark = (year: number, version: number): string => `@${year}:${version}`;
