-- DropIndex
DROP INDEX "publications_first_published_at_article_number_idx";

-- DropIndex
DROP INDEX "publication_listings_kind_slug_first_published_at_article_n_idx";

-- AlterTable
ALTER TABLE "publications" ADD COLUMN     "edition" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "story_group" UUID;

-- AlterTable
ALTER TABLE "publication_listings" ADD COLUMN     "edition" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "public_lists" DROP CONSTRAINT "public_lists_pkey",
ADD COLUMN     "edition" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "public_lists_pkey" PRIMARY KEY ("edition", "kind", "slug");

-- AlterTable
ALTER TABLE "sections" ADD COLUMN     "names" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "editions" (
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("language")
);

-- CreateIndex
CREATE INDEX "publications_edition_first_published_at_article_number_idx" ON "publications"("edition", "first_published_at" DESC, "article_number" DESC);

-- CreateIndex
CREATE INDEX "publications_story_group_idx" ON "publications"("story_group");

-- CreateIndex
CREATE INDEX "publication_listings_edition_kind_slug_first_published_at_a_idx" ON "publication_listings"("edition", "kind", "slug", "first_published_at" DESC, "article_number" DESC);

-- Which editions there are is said on every page.
GRANT SELECT ON "editions" TO nightdesk_public;

-- A publication is in the group of its draft, whoever changes either.
CREATE FUNCTION publication_takes_its_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW."story_group" := (SELECT d."story_group" FROM "drafts" d WHERE d."article_number" = NEW."article_number");
    RETURN NEW;
END $$;
CREATE TRIGGER "publications_take_their_group" BEFORE INSERT ON "publications"
    FOR EACH ROW EXECUTE FUNCTION publication_takes_its_group();
CREATE FUNCTION draft_says_its_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "publications" SET "story_group" = NEW."story_group" WHERE "article_number" = NEW."article_number";
    RETURN NULL;
END $$;
CREATE TRIGGER "drafts_say_their_group" AFTER UPDATE OF "story_group" ON "drafts"
    FOR EACH ROW WHEN (NEW."story_group" IS DISTINCT FROM OLD."story_group") EXECUTE FUNCTION draft_says_its_group();
UPDATE "publications" p SET "story_group" = d."story_group"
FROM "drafts" d WHERE d."article_number" = p."article_number" AND d."story_group" IS NOT NULL;
