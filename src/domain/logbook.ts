import type { Amendment } from "#domain/amendment";
import type { Invitation, Member, Redeemed, Switches, Team } from "#domain/people";

/** What is kept of changes of people, teams, contacts, invitations, switches, and of what coordinators decided. */
export const changes = [
  "member",
  "removal",
  "team",
  "team-removal",
  "contact",
  "invitation",
  "withdrawal",
  "redemption",
  "switches",
  "closing",
  "reopening",
  "amendment",
  "adoption",
] as const;

export type ChangeKind = (typeof changes)[number];

/** How a text came to hold: read from a document, the example confirmed, an earlier one returned; or how it went. */
export type Adoption = "document" | "confirmed" | "returned" | "withdrawn";

/** What changed, as it was kept at the time. `before` is absent, or null, where there was nothing. */
export type Logged =
  | { readonly what: "member"; readonly before?: Member; readonly after: Member }
  | { readonly what: "removal"; readonly before: Member }
  | { readonly what: "team"; readonly before?: Team; readonly after: Team }
  | { readonly what: "team-removal"; readonly before: Team }
  | LoggedContact
  | ({ readonly what: "invitation" } & Pick<Invitation, "kind" | "party">)
  | ({ readonly what: "withdrawal"; readonly invitedBy: string } & Pick<Invitation, "kind" | "party">)
  | ({ readonly what: "redemption"; readonly invitedBy: string } & Redeemed)
  | { readonly what: "switches"; readonly before: Switches | null; readonly after: Switches }
  | { readonly what: "closing" | "reopening"; readonly year: number }
  | { readonly what: "amendment"; readonly year: number; readonly amendment: Amendment }
  | { readonly what: "adoption"; readonly year: number; readonly source: string; readonly how: Adoption };

/** Persons by the name they have now, or had when they were removed; null where nobody was, or is, the contact. */
export type LoggedContact = {
  readonly what: "contact";
  readonly party: string;
  readonly action: string | null;
  readonly before: string | null;
  readonly after: string | null;
};

/** One change, with who made it. */
export type LogEntry = { readonly at: Date; readonly by: string } & Logged;
