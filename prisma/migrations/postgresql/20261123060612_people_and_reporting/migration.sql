-- AlterTable
ALTER TABLE "Update" ADD COLUMN     "decision" TEXT,
ADD COLUMN     "door" TEXT,
ADD COLUMN     "memberId" TEXT,
ADD COLUMN     "toYear" INTEGER,
ALTER COLUMN "asOf" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Member" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "partyName" TEXT,
    "coordinator" BOOLEAN NOT NULL,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "partnershipId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "user" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("partnershipId","platform","team","user")
);

-- CreateTable
CREATE TABLE "Team" (
    "partnershipId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "partyName" TEXT,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("partnershipId","platform","team")
);

-- CreateTable
CREATE TABLE "Contact" (
    "partnershipId" TEXT NOT NULL,
    "partyName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "until" TEXT,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("partnershipId","partyName","action")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "partnershipId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "partyName" TEXT,
    "by" TEXT NOT NULL,
    "expires" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "usedBy" TEXT,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("partnershipId","hash")
);

-- CreateTable
CREATE TABLE "PartySwitch" (
    "partnershipId" TEXT NOT NULL,
    "partyName" TEXT NOT NULL,
    "openToDomain" BOOLEAN NOT NULL,
    "onBehalf" BOOLEAN NOT NULL,
    "byMail" BOOLEAN NOT NULL,

    CONSTRAINT "PartySwitch_pkey" PRIMARY KEY ("partnershipId","partyName")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "by" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "details" JSONB NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "agreement" INTEGER NOT NULL,
    "position" INTEGER,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "byName" TEXT NOT NULL,
    "byParty" TEXT,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Member_partnershipId_id_key" ON "Member"("partnershipId", "id");

-- CreateIndex
CREATE INDEX "Account_partnershipId_memberId_idx" ON "Account"("partnershipId", "memberId");

-- CreateIndex
CREATE INDEX "Contact_partnershipId_memberId_idx" ON "Contact"("partnershipId", "memberId");

-- CreateIndex
CREATE INDEX "AuditEntry_partnershipId_at_id_idx" ON "AuditEntry"("partnershipId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Remark_partnershipId_year_agreement_at_id_idx" ON "Remark"("partnershipId", "year", "agreement", "at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_partnershipId_partyName_fkey" FOREIGN KEY ("partnershipId", "partyName") REFERENCES "Party"("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_partnershipId_memberId_fkey" FOREIGN KEY ("partnershipId", "memberId") REFERENCES "Member"("partnershipId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_partnershipId_partyName_fkey" FOREIGN KEY ("partnershipId", "partyName") REFERENCES "Party"("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_partnershipId_partyName_fkey" FOREIGN KEY ("partnershipId", "partyName") REFERENCES "Party"("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_partnershipId_memberId_fkey" FOREIGN KEY ("partnershipId", "memberId") REFERENCES "Member"("partnershipId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_partnershipId_partyName_fkey" FOREIGN KEY ("partnershipId", "partyName") REFERENCES "Party"("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartySwitch" ADD CONSTRAINT "PartySwitch_partnershipId_partyName_fkey" FOREIGN KEY ("partnershipId", "partyName") REFERENCES "Party"("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Update" ADD CONSTRAINT "Update_partnershipId_memberId_fkey" FOREIGN KEY ("partnershipId", "memberId") REFERENCES "Member"("partnershipId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_partnershipId_year_fkey" FOREIGN KEY ("partnershipId", "year") REFERENCES "Programme"("partnershipId", "year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_partnershipId_year_agreement_position_fkey" FOREIGN KEY ("partnershipId", "year", "agreement", "position") REFERENCES "Action"("partnershipId", "year", "agreement", "position") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_partnershipId_byParty_fkey" FOREIGN KEY ("partnershipId", "byParty") REFERENCES "Party"("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE;
