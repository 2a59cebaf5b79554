-- CreateTable
CREATE TABLE "Proposal" (
    "partnershipId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    "adoptedAs" TEXT,

    PRIMARY KEY ("partnershipId", "key"),
    CONSTRAINT "Proposal_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Proposal_at_idx" ON "Proposal"("at");
