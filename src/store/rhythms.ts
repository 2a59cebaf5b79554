import type { Spot } from "#domain/courier";
import type { PartnershipId } from "#domain/register";
import type { Rhythms, Subscription } from "#domain/subscriptions";
import type { Subscription as Row } from "#generated/sqlite/client";
import type { Db } from "#store/database";
import { oneOf } from "#store/rows";
import { keepable, keepableOrNull } from "#store/words";

/** AVG: chat ids are kept for twelve months after somebody was last seen. */
const daysRemembered = 365;
/** Somebody who is seen all day is written down once. */
const hoursBetween = 24;

const hoursBefore = (now: Date, hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

const toSubscription = ({
  platform,
  team,
  channel,
  service,
  name,
  partyName,
  since,
  paused,
  by,
}: Row): Subscription => ({
  spot: { platform: oneOf(["slack", "teams"], platform), team, recipient: channel, personal: false, service },
  name,
  party: partyName,
  since,
  paused,
  by,
});

const channelOf = (partnershipId: PartnershipId, { platform, team, recipient }: Spot) => ({
  partnershipId,
  platform,
  team,
  channel: recipient,
});

/** Everything is asked of one partnership: no statement here goes without its id. */
export const createRhythms = (db: Db, partnershipId: PartnershipId): Rhythms => ({
  async subscriptions() {
    const rows = await db.subscription.findMany({
      where: { partnershipId },
      orderBy: [{ platform: "asc" }, { team: "asc" }, { channel: "asc" }],
    });
    return rows.map(toSubscription);
  },

  async subscribe({ spot, name, party, since, paused, by }) {
    const key = channelOf(partnershipId, spot);
    const said = {
      service: spot.service,
      name: keepableOrNull(name),
      partyName: party,
      since,
      paused,
      by: keepable(by),
    };
    await db.subscription.upsert({
      where: { partnershipId_platform_team_channel: key },
      create: { ...key, ...said },
      update: said,
    });
  },

  async unsubscribe(spot) {
    const { count } = await db.subscription.deleteMany({ where: channelOf(partnershipId, spot) });
    return count === 1;
  },

  async plan({ year, quarter }) {
    const row = await db.quarterPlan.findUnique({
      where: { partnershipId_year_quarter: { partnershipId, year, quarter } },
    });
    if (!row) return undefined;
    const { note, sendAt, skipped, by } = row;
    return { quarter: { year, quarter }, note, sendAt, skipped, by };
  },

  async setPlan({ quarter: { year, quarter }, note, sendAt, skipped, by }) {
    const key = { partnershipId, year, quarter };
    const said = { note: keepableOrNull(note), sendAt, skipped, by: keepable(by) };
    await db.quarterPlan.upsert({
      where: { partnershipId_year_quarter: key },
      create: { ...key, ...said },
      update: said,
    });
  },

  async meetings() {
    const rows = await db.meeting.findMany({ where: { partnershipId }, orderBy: { day: "asc" } });
    return rows.map(({ day, name, by, at }) => ({ day, name, by, recordedAt: at }));
  },

  async setMeeting({ day, name, by }, at) {
    const said = { name: keepable(name), by: keepable(by), at };
    await db.meeting.upsert({
      where: { partnershipId_day: { partnershipId, day } },
      create: { partnershipId, day, ...said },
      update: said,
    });
  },

  async removeMeeting(day) {
    const { count } = await db.meeting.deleteMany({ where: { partnershipId, day } });
    return count === 1;
  },

  async seenAt({ platform, team, user, channel, service }, at) {
    const key = { partnershipId, platform, team, user };
    const lately = { gt: hoursBefore(at, hoursBetween) };
    if ((await db.doorstep.count({ where: { ...key, channel, service, seenAt: lately } })) > 0) return;
    const said = { channel, service, seenAt: at };
    await db.doorstep.upsert({
      where: { partnershipId_platform_team_user: key },
      create: { ...key, ...said },
      update: said,
    });
  },

  async doorstep({ platform, team, user }) {
    const row = await db.doorstep.findUnique({
      where: { partnershipId_platform_team_user: { partnershipId, platform, team, user } },
    });
    return row ? { platform, team, user, channel: row.channel, service: row.service } : undefined;
  },

  async sweep(now) {
    await db.doorstep.deleteMany({
      where: { partnershipId, seenAt: { lt: hoursBefore(now, daysRemembered * 24) } },
    });
  },
});
