-- CreateTable
CREATE TABLE "Member" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "partyName" TEXT,
    "coordinator" BOOLEAN NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "Member_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Member_partnershipId_partyName_fkey" FOREIGN KEY ("partnershipId", "partyName") REFERENCES "Party" ("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "partnershipId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "user" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,

    PRIMARY KEY ("partnershipId", "platform", "team", "user"),
    CONSTRAINT "Account_partnershipId_memberId_fkey" FOREIGN KEY ("partnershipId", "memberId") REFERENCES "Member" ("partnershipId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Team" (
    "partnershipId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "partyName" TEXT,

    PRIMARY KEY ("partnershipId", "platform", "team"),
    CONSTRAINT "Team_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Team_partnershipId_partyName_fkey" FOREIGN KEY ("partnershipId", "partyName") REFERENCES "Party" ("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Contact" (
    "partnershipId" TEXT NOT NULL,
    "partyName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "until" TEXT,

    PRIMARY KEY ("partnershipId", "partyName", "action"),
    CONSTRAINT "Contact_partnershipId_partyName_fkey" FOREIGN KEY ("partnershipId", "partyName") REFERENCES "Party" ("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Contact_partnershipId_memberId_fkey" FOREIGN KEY ("partnershipId", "memberId") REFERENCES "Member" ("partnershipId", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "partnershipId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "partyName" TEXT,
    "by" TEXT NOT NULL,
    "expires" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "usedBy" TEXT,

    PRIMARY KEY ("partnershipId", "hash"),
    CONSTRAINT "Invitation_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_partnershipId_partyName_fkey" FOREIGN KEY ("partnershipId", "partyName") REFERENCES "Party" ("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PartySwitch" (
    "partnershipId" TEXT NOT NULL,
    "partyName" TEXT NOT NULL,
    "openToDomain" BOOLEAN NOT NULL,
    "onBehalf" BOOLEAN NOT NULL,
    "byMail" BOOLEAN NOT NULL,

    PRIMARY KEY ("partnershipId", "partyName"),
    CONSTRAINT "PartySwitch_partnershipId_partyName_fkey" FOREIGN KEY ("partnershipId", "partyName") REFERENCES "Party" ("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "by" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    CONSTRAINT "AuditEntry_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "agreement" INTEGER NOT NULL,
    "position" INTEGER,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "at" DATETIME NOT NULL,
    "byName" TEXT NOT NULL,
    "byParty" TEXT,
    CONSTRAINT "Remark_partnershipId_year_fkey" FOREIGN KEY ("partnershipId", "year") REFERENCES "Programme" ("partnershipId", "year") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Remark_partnershipId_year_agreement_position_fkey" FOREIGN KEY ("partnershipId", "year", "agreement", "position") REFERENCES "Action" ("partnershipId", "year", "agreement", "position") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Remark_partnershipId_byParty_fkey" FOREIGN KEY ("partnershipId", "byParty") REFERENCES "Party" ("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Update" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "agreement" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "partyName" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "asOf" TEXT,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "text" TEXT,
    "cause" TEXT,
    "consequence" TEXT,
    "steering" TEXT,
    "decision" TEXT,
    "toYear" INTEGER,
    "figureTotal" REAL,
    "figureUnit" TEXT,
    "link" TEXT,
    "door" TEXT,
    "memberId" TEXT,
    "byName" TEXT NOT NULL,
    "byParty" TEXT,
    "onBehalfOf" TEXT,
    "corrects" INTEGER,
    CONSTRAINT "Update_partnershipId_year_agreement_position_partyName_fkey" FOREIGN KEY ("partnershipId", "year", "agreement", "position", "partyName") REFERENCES "Commitment" ("partnershipId", "year", "agreement", "position", "partyName") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Update_partnershipId_memberId_fkey" FOREIGN KEY ("partnershipId", "memberId") REFERENCES "Member" ("partnershipId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Update_partnershipId_byParty_fkey" FOREIGN KEY ("partnershipId", "byParty") REFERENCES "Party" ("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Update_partnershipId_year_agreement_position_partyName_corrects_fkey" FOREIGN KEY ("partnershipId", "year", "agreement", "position", "partyName", "corrects") REFERENCES "Update" ("partnershipId", "year", "agreement", "position", "partyName", "version") ON DELETE NO ACTION ON UPDATE NO ACTION
);
INSERT INTO "new_Update" ("agreement", "asOf", "at", "byName", "byParty", "cause", "consequence", "corrects", "figureTotal", "figureUnit", "from", "id", "kind", "link", "onBehalfOf", "partnershipId", "partyName", "position", "steering", "text", "to", "version", "year") SELECT "agreement", "asOf", "at", "byName", "byParty", "cause", "consequence", "corrects", "figureTotal", "figureUnit", "from", "id", "kind", "link", "onBehalfOf", "partnershipId", "partyName", "position", "steering", "text", "to", "version", "year" FROM "Update";
DROP TABLE "Update";
ALTER TABLE "new_Update" RENAME TO "Update";
CREATE INDEX "Update_partnershipId_year_agreement_at_id_idx" ON "Update"("partnershipId", "year", "agreement", "at" DESC, "id" DESC);
CREATE UNIQUE INDEX "Update_partnershipId_year_agreement_position_partyName_version_key" ON "Update"("partnershipId", "year", "agreement", "position", "partyName", "version");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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
