-- AlterTable
ALTER TABLE "revisions" ADD COLUMN     "changes" JSONB,
ADD COLUMN     "headline" TEXT NOT NULL DEFAULT '';

-- What a list of revisions shows is beside the content, so that it need not be read for it.
UPDATE "revisions" SET "headline" = COALESCE("content"->>'headline', '');

-- A revision never changes, but it can be given a name.
GRANT UPDATE ("name") ON "revisions" TO nightdesk_app;
