-- AlterTable
ALTER TABLE "drafts" ADD COLUMN     "content_hash" BYTEA NOT NULL DEFAULT '\x';

-- CreateIndex
CREATE INDEX "articles_created_by_idx" ON "articles"("created_by");

-- CreateIndex
CREATE INDEX "drafts_created_at_article_number_idx" ON "drafts"("created_at" DESC, "article_number" DESC);
