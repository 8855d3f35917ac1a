-- CreateEnum
CREATE TYPE "link_status" AS ENUM ('answers', 'broken', 'unknown');

-- AlterTable
ALTER TABLE "drafts" ADD COLUMN     "story_group" UUID;

-- CreateTable
CREATE TABLE "draft_links" (
    "article_number" INTEGER NOT NULL,
    "addresses" TEXT[],
    "due_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "fresh_since" TIMESTAMPTZ(3),

    CONSTRAINT "draft_links_pkey" PRIMARY KEY ("article_number")
);

-- CreateTable
CREATE TABLE "link_checks" (
    "hash" BYTEA NOT NULL,
    "address" TEXT NOT NULL,
    "status" "link_status" NOT NULL,
    "reason" TEXT NOT NULL,
    "moved_to" TEXT,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_checks_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "draft_links_due_at_idx" ON "draft_links"("due_at");

-- CreateIndex
CREATE INDEX "link_checks_checked_at_idx" ON "link_checks"("checked_at");

-- CreateIndex
CREATE UNIQUE INDEX "drafts_story_group_language_key" ON "drafts"("story_group", "language");

-- AddForeignKey
ALTER TABLE "draft_links" ADD CONSTRAINT "draft_links_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "articles"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- What drafts that readers do not have yet lead to already; others are looked through when their text changes.
INSERT INTO "draft_links" ("article_number", "addresses")
SELECT d."article_number", (array_agg(DISTINCT l.href))[1:200]
FROM "drafts" d
CROSS JOIN LATERAL (
    SELECT jsonb_path_query(d."body", '$.**.marks[*] ? (@.type == "link").attrs.href') #>> '{}' AS href
) l
WHERE l.href ~ '^(https?:/)?/' AND NOT EXISTS (SELECT FROM "publications" p WHERE p."article_number" = d."article_number")
GROUP BY d."article_number";
