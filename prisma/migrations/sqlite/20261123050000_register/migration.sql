-- CreateTable
CREATE TABLE "Partnership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "termFrom" INTEGER NOT NULL,
    "termTo" INTEGER NOT NULL,
    "since" DATETIME NOT NULL,
    "profiles" JSONB NOT NULL,
    "groups" JSONB NOT NULL,
    "glossary" JSONB NOT NULL,
    "calendar" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "Party" (
    "partnershipId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("partnershipId", "name"),
    CONSTRAINT "Party_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Programme" (
    "partnershipId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "editionId" TEXT NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("partnershipId", "year"),
    CONSTRAINT "Programme_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Programme_partnershipId_year_editionId_fkey" FOREIGN KEY ("partnershipId", "year", "editionId") REFERENCES "Edition" ("partnershipId", "year", "id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "adoptedAt" DATETIME NOT NULL,
    "sourceName" TEXT NOT NULL,
    "sourceDate" TEXT,
    "sourceKind" TEXT NOT NULL,
    "sourceExample" BOOLEAN NOT NULL,
    "content" JSONB NOT NULL,
    "followsId" TEXT,
    CONSTRAINT "Edition_partnershipId_year_followsId_fkey" FOREIGN KEY ("partnershipId", "year", "followsId") REFERENCES "Edition" ("partnershipId", "year", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Edition_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Action" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "agreement" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "parkedAt" DATETIME,
    CONSTRAINT "Action_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "agreement" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "partyName" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'not-reported',
    "asOf" TEXT,
    "figureTotal" REAL,
    "figureUnit" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "lastAt" DATETIME,
    "lastBy" TEXT,
    "closedAt" DATETIME,
    CONSTRAINT "Commitment_partnershipId_year_agreement_position_fkey" FOREIGN KEY ("partnershipId", "year", "agreement", "position") REFERENCES "Action" ("partnershipId", "year", "agreement", "position") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Commitment_partnershipId_partyName_fkey" FOREIGN KEY ("partnershipId", "partyName") REFERENCES "Party" ("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Update" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "agreement" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "partyName" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "asOf" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "text" TEXT,
    "cause" TEXT,
    "consequence" TEXT,
    "steering" TEXT,
    "figureTotal" REAL,
    "figureUnit" TEXT,
    "link" TEXT,
    "byName" TEXT NOT NULL,
    "byParty" TEXT,
    "onBehalfOf" TEXT,
    "corrects" INTEGER,
    CONSTRAINT "Update_partnershipId_year_agreement_position_partyName_fkey" FOREIGN KEY ("partnershipId", "year", "agreement", "position", "partyName") REFERENCES "Commitment" ("partnershipId", "year", "agreement", "position", "partyName") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Update_partnershipId_byParty_fkey" FOREIGN KEY ("partnershipId", "byParty") REFERENCES "Party" ("partnershipId", "name") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Update_partnershipId_year_agreement_position_partyName_corrects_fkey" FOREIGN KEY ("partnershipId", "year", "agreement", "position", "partyName", "corrects") REFERENCES "Update" ("partnershipId", "year", "agreement", "position", "partyName", "version") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateIndex
CREATE UNIQUE INDEX "Partnership_slug_key" ON "Partnership"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_partnershipId_year_id_key" ON "Edition"("partnershipId", "year", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Action_partnershipId_year_agreement_position_key" ON "Action"("partnershipId", "year", "agreement", "position");

-- CreateIndex
CREATE INDEX "Commitment_partnershipId_partyName_idx" ON "Commitment"("partnershipId", "partyName");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_partnershipId_year_agreement_position_partyName_key" ON "Commitment"("partnershipId", "year", "agreement", "position", "partyName");

-- CreateIndex
CREATE INDEX "Update_partnershipId_year_agreement_at_id_idx" ON "Update"("partnershipId", "year", "agreement", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Update_partnershipId_year_agreement_position_partyName_version_key" ON "Update"("partnershipId", "year", "agreement", "position", "partyName", "version");
