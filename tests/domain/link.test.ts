import { describe, expect, it } from "vitest";
import { closedLink } from "#domain/link";
import { judgeLink } from "#domain/report-fields";

describe("a link that others may be unable to open", () => {
  it.each([
    ["https://beterwonen.sharepoint.com/sites/x/stand.docx", "SharePoint"],
    ["https://beterwonen-my.sharepoint.com/:x:/g/personal/anna", "SharePoint"],
    ["https://1drv.ms/x/abc", "OneDrive"],
    ["https://onedrive.live.com/?id=1", "OneDrive"],
    ["https://teams.microsoft.com/l/file/abc", "Teams"],
    ["https://drive.google.com/file/d/1", "Google Drive"],
    ["https://docs.google.com/document/d/1", "Google Drive"],
    ["https://www.dropbox.com/s/1", "Dropbox"],
  ])("%s stands in %s", (link, drive) => expect(closedLink(link)).toEqual({ closed: "shared-drive", drive }));

  it.each([
    "http://intranet/stand",
    "https://intranet.almelo.nl/stand",
    "https://server.local/x",
    "http://10.0.0.4/x",
    "http://172.20.1.1/x",
    "http://192.168.1.10:8080/x",
    "http://127.0.0.1/x",
    "http://localhost:3000/x",
    "http://[::1]/x",
    "http://[fd00::1]/x",
    "http://2130706433/x",
  ])("%s stands in a network of its own", (link) =>
    expect(closedLink(link)).toEqual({ closed: "own-network" }));

  it.each([
    "https://www.almelo.nl/wonen",
    "https://beterwonen.example/stand?x=sharepoint.com",
    "https://sharepoint.com.example.nl/x",
    "https://172.32.0.1/x",
    "https://[2001:db8::1]/x",
  ])("%s is open as far as one can see", (link) => expect(closedLink(link)).toBeUndefined());
});

it.each([
  "C:\\Users\\anna\\stand.xlsx",
  "\\\\server\\map\\stand.xlsx",
  "file:///home/anna/stand.xlsx",
  "~/stand",
])("%s is a file and no link", (typed) =>
  expect(judgeLink(typed).problem).toContain("bestand op uw eigen computer"));
