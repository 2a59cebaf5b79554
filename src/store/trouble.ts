/** What the codes of SQLite, PostgreSQL, Node's files and its network mean for whoever runs the program. */
const meanings: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: "the file is no SQLite database",
  SQLITE_CORRUPT: "the file is damaged; restore a back-up",
  SQLITE_CANTOPEN: "the file cannot be opened; it must be a file that this program may write",
  SQLITE_READONLY: "the file may not be written",
  SQLITE_BUSY: "another program keeps the file locked",
  EACCES: "its folder may not be written",
  EROFS: "its folder may not be written",
  ENOTDIR: "a part of its path is no folder",
  EEXIST: "a part of its path is no folder",
  ECONNREFUSED: "nothing answers there; is the server running?",
  ENOTFOUND: "that host is not known",
  ETIMEDOUT: "the server does not answer",
  "28P01": "the password is not right",
  "28000": "this user may not come in",
  "3D000": "that database does not exist",
  "42501": "this user may not make tables there",
  "55P03": "another program has been migrating it for a minute",
  "57P03": "the server is still starting",
  "53300": "the server has no connection left",
};

/** The address as it may be shown: without user, password and options. */
function place(url: string): string {
  if (url.startsWith("file:")) return url;
  if (!URL.canParse(url)) return "DATABASE_URL";
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/** One sentence for the operator: which database, and what is wrong with it. */
export function explain(url: string, error: unknown): Error {
  const { code = "", message = String(error) } = error as { code?: string; message?: string };
  // An attempt at both addresses of one host comes as an error without words of its own.
  const meaning = meanings[code] ?? (message || code);
  return new Error(`The database ${place(url)} cannot be opened: ${meaning}`, { cause: error });
}
