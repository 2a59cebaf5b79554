-- AlterTable
ALTER TABLE "Commitment" ADD COLUMN     "otherFigures" JSONB;
