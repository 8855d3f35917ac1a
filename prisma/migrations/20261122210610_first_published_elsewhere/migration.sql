-- AlterTable
ALTER TABLE "drafts" ADD COLUMN     "first_published" TEXT,
ADD COLUMN     "original_address" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "publications" ADD COLUMN     "is_day_only" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "original_address" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "tombstones" ADD COLUMN     "is_day_only" BOOLEAN NOT NULL DEFAULT false;
