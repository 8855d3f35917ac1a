-- CreateEnum
CREATE TYPE "correction_kind" AS ENUM ('correction', 'clarification', 'editors_note');

-- AlterTable
ALTER TABLE "publications" ADD COLUMN     "breaking_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "tombstones" ADD COLUMN     "public_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "revision_id" UUID;

-- CreateTable
CREATE TABLE "corrections" (
    "id" UUID NOT NULL,
    "article_number" INTEGER NOT NULL,
    "kind" "correction_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" UUID,
    "retracted_at" TIMESTAMPTZ(3),
    "retracted_by" UUID,

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_corrections" (
    "id" UUID NOT NULL,
    "article_number" INTEGER NOT NULL,
    "kind" "correction_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_corrections_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "corrections_article_number_at_idx" ON "corrections"("article_number", "at");

-- CreateIndex
CREATE INDEX "corrections_made_by_idx" ON "corrections"("made_by");

-- CreateIndex
CREATE INDEX "corrections_retracted_by_idx" ON "corrections"("retracted_by");

-- CreateIndex
CREATE INDEX "public_corrections_at_id_idx" ON "public_corrections"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "public_corrections_article_number_idx" ON "public_corrections"("article_number");

-- CreateIndex
CREATE INDEX "tombstones_revision_id_idx" ON "tombstones"("revision_id");

-- AddForeignKey
ALTER TABLE "tombstones" ADD CONSTRAINT "tombstones_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "articles"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_made_by_fkey" FOREIGN KEY ("made_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_retracted_by_fkey" FOREIGN KEY ("retracted_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_corrections" ADD CONSTRAINT "public_corrections_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "publications"("article_number") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what a schema cannot say.

-- What readers last had of the stories withdrawn so far is known from the events.
UPDATE "tombstones" t SET "revision_id" = last."revision_id", "published_at" = last."at"
FROM (
    SELECT DISTINCT ON ("article_number") "article_number", ("data"->>'revisionId')::uuid AS "revision_id", "at"
    FROM "events" WHERE "type" IN ('article.published', 'article.updated') ORDER BY "article_number", "id" DESC
) AS last
WHERE last."article_number" = t."article_number" AND EXISTS (SELECT FROM "revisions" r WHERE r."id" = last."revision_id");

-- What was said to the readers stays as it was said: it can be retracted, not rewritten.
REVOKE UPDATE, DELETE ON "corrections" FROM nightdesk_app;
GRANT UPDATE ("retracted_at", "retracted_by") ON "corrections" TO nightdesk_app;

GRANT SELECT ON "public_corrections" TO nightdesk_public;
