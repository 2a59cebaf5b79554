-- AlterTable
ALTER TABLE "Partnership" ADD COLUMN     "rhythm" JSONB;

-- CreateTable
CREATE TABLE "PostedCard" (
    "id" TEXT NOT NULL,
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
    "postedAt" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3),
    "stale" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "leaving" BOOLEAN NOT NULL DEFAULT false,
    "notBefore" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PostedCard_pkey" PRIMARY KEY ("id")
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
    "since" TIMESTAMP(3) NOT NULL,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "by" TEXT NOT NULL,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("partnershipId","platform","team","channel")
);

-- CreateTable
CREATE TABLE "QuarterPlan" (
    "partnershipId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "note" TEXT,
    "sendAt" TIMESTAMP(3),
    "skipped" BOOLEAN NOT NULL DEFAULT false,
    "by" TEXT NOT NULL,

    CONSTRAINT "QuarterPlan_pkey" PRIMARY KEY ("partnershipId","year","quarter")
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
    "dueAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL,
    "notBefore" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT,
    "postedAt" TIMESTAMP(3),
    "why" TEXT,
    "toldAt" TIMESTAMP(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("partnershipId","key")
);

-- CreateTable
CREATE TABLE "Doorstep" (
    "partnershipId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "user" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Doorstep_pkey" PRIMARY KEY ("partnershipId","platform","team","user")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "partnershipId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("partnershipId","day")
);

-- CreateTable
CREATE TABLE "HeardEvent" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "HeardEvent_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "PostedCard_partnershipId_year_agreement_idx" ON "PostedCard"("partnershipId", "year", "agreement");

-- CreateIndex
CREATE INDEX "PostedCard_partnershipId_stale_notBefore_idx" ON "PostedCard"("partnershipId", "stale", "notBefore");

-- CreateIndex
CREATE INDEX "PostedCard_partnershipId_platform_team_channel_agreement_ye_idx" ON "PostedCard"("partnershipId", "platform", "team", "channel", "agreement", "year", "postedAt");

-- CreateIndex
CREATE INDEX "Delivery_partnershipId_state_dueAt_idx" ON "Delivery"("partnershipId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "Delivery_partnershipId_platform_team_recipient_postedAt_idx" ON "Delivery"("partnershipId", "platform", "team", "recipient", "postedAt");

-- CreateIndex
CREATE INDEX "HeardEvent_at_idx" ON "HeardEvent"("at");

-- AddForeignKey
ALTER TABLE "PostedCard" ADD CONSTRAINT "PostedCard_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_partnershipId_partyName_fkey" FOREIGN KEY ("partnershipId", "partyName") REFERENCES "Party"("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuarterPlan" ADD CONSTRAINT "QuarterPlan_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Doorstep" ADD CONSTRAINT "Doorstep_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
