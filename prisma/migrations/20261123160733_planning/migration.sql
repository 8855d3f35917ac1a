-- CreateEnum
CREATE TYPE "priority" AS ENUM ('urgent', 'high', 'normal', 'low');

-- AlterTable
ALTER TABLE "drafts" ADD COLUMN     "commissioned" INTEGER,
ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "notes" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "priority" "priority" NOT NULL DEFAULT 'normal',
ADD COLUMN     "slug_line" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "stage_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE INDEX "drafts_due_at_article_number_idx" ON "drafts"("due_at", "article_number");

-- Two stories under one slug line are found whatever the case of their letters.
CREATE INDEX "drafts_slug_line" ON "drafts" (lower("slug_line")) WHERE "slug_line" <> '';

-- Since when a stage has been held is not known of what was there before: since its last change.
UPDATE "drafts" SET "stage_since" = "updated_at";

-- Publishing moves a draft to "ready" from now on; what is live as it stands was published so.
UPDATE "drafts" d SET "stage" = 'ready' FROM "publications" p JOIN "revisions" r ON r."id" = p."revision_id"
WHERE p."article_number" = d."article_number" AND r."content_hash" = d."content_hash" AND d."stage" <> 'ready';
