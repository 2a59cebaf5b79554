-- CreateTable
CREATE TABLE "Proposal" (
    "partnershipId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "adoptedAs" TEXT,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("partnershipId","key")
);

-- CreateIndex
CREATE INDEX "Proposal_at_idx" ON "Proposal"("at");

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
