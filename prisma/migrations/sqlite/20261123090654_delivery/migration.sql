-- AlterTable
ALTER TABLE "Partnership" ADD COLUMN "rhythm" JSONB;

-- CreateTable
CREATE TABLE "PostedCard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "message" TEXT NOT NULL,
    "seenBy" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "agreement" INTEGER NOT NULL,
    "line" TEXT NOT NULL,
    "postedAt" DATETIME NOT NULL,
    "until" DATETIME,
    "stale" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "leaving" BOOLEAN NOT NULL DEFAULT false,
    "notBefore" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PostedCard_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Subscription" (
    "partnershipId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "service" TEXT,
    "name" TEXT,
    "partyName" TEXT,
    "since" DATETIME NOT NULL,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "by" TEXT NOT NULL,

    PRIMARY KEY ("partnershipId", "platform", "team", "channel"),
    CONSTRAINT "Subscription_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Subscription_partnershipId_partyName_fkey" FOREIGN KEY ("partnershipId", "partyName") REFERENCES "Party" ("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuarterPlan" (
    "partnershipId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "note" TEXT,
    "sendAt" DATETIME,
    "skipped" BOOLEAN NOT NULL DEFAULT false,
    "by" TEXT NOT NULL,

    PRIMARY KEY ("partnershipId", "year", "quarter"),
    CONSTRAINT "QuarterPlan_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Delivery" (
    "partnershipId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "personal" BOOLEAN NOT NULL,
    "service" TEXT,
    "content" JSONB NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "notBefore" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT,
    "postedAt" DATETIME,
    "why" TEXT,
    "toldAt" DATETIME,

    PRIMARY KEY ("partnershipId", "key"),
    CONSTRAINT "Delivery_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Doorstep" (
    "partnershipId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "user" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL,

    PRIMARY KEY ("partnershipId", "platform", "team", "user"),
    CONSTRAINT "Doorstep_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meeting" (
    "partnershipId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("partnershipId", "day"),
    CONSTRAINT "Meeting_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HeardEvent" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "PostedCard_partnershipId_year_agreement_idx" ON "PostedCard"("partnershipId", "year", "agreement");

-- CreateIndex
CREATE INDEX "PostedCard_partnershipId_stale_notBefore_idx" ON "PostedCard"("partnershipId", "stale", "notBefore");

-- CreateIndex
CREATE INDEX "PostedCard_partnershipId_platform_team_channel_agreement_year_postedAt_idx" ON "PostedCard"("partnershipId", "platform", "team", "channel", "agreement", "year", "postedAt");

-- CreateIndex
CREATE INDEX "Delivery_partnershipId_state_dueAt_idx" ON "Delivery"("partnershipId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "Delivery_partnershipId_platform_team_recipient_postedAt_idx" ON "Delivery"("partnershipId", "platform", "team", "recipient", "postedAt");

-- CreateIndex
CREATE INDEX "HeardEvent_at_idx" ON "HeardEvent"("at");
