-- CreateEnum
CREATE TYPE "tag_kind" AS ENUM ('person', 'organisation', 'place', 'event', 'topic');

-- AlterTable
ALTER TABLE "public_lists" ADD COLUMN     "picture" JSONB;

-- AlterTable
ALTER TABLE "tags" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "kind" "tag_kind" NOT NULL DEFAULT 'topic',
ADD COLUMN     "merged_at" TIMESTAMPTZ(3),
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "names" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "picture_id" UUID,
ADD COLUMN     "root_id" UUID;

-- CreateTable
CREATE TABLE "list_redirects" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "term_id" UUID NOT NULL,
    "to_slug" TEXT NOT NULL,

    CONSTRAINT "list_redirects_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "tag_words" (
    "folded" TEXT NOT NULL,
    "tag_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "sound" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT '',
    "is_alias" BOOLEAN NOT NULL,

    CONSTRAINT "tag_words_pkey" PRIMARY KEY ("folded")
);

-- CreateTable
CREATE TABLE "tags_apart" (
    "one_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,

    CONSTRAINT "tags_apart_pkey" PRIMARY KEY ("one_id","other_id")
);

-- CreateIndex
CREATE INDEX "list_redirects_term_id_idx" ON "list_redirects"("term_id");

-- CreateIndex
CREATE INDEX "tag_words_tag_id_idx" ON "tag_words"("tag_id");

-- CreateIndex
CREATE INDEX "tags_root_id_idx" ON "tags"("root_id");

-- CreateIndex
CREATE INDEX "tags_merged_into_id_idx" ON "tags"("merged_into_id");

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "assets"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "tags"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_root_id_fkey" FOREIGN KEY ("root_id") REFERENCES "tags"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag_words" ADD CONSTRAINT "tag_words_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Names that sound alike are found by the groups of three letters that they share.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "tag_words_sound_idx" ON "tag_words" USING gin ("sound" gin_trgm_ops);
CREATE INDEX "public_lists_picture_idx" ON "public_lists" (("picture" ->> 'key')) WHERE "picture" IS NOT NULL;

-- What every tag is called, as lib/taxonomy/folded.ts folds it; of two that fold to the same the older keeps the word.
INSERT INTO "tag_words" ("folded", "tag_id", "word", "sound", "is_alias")
SELECT btrim(regexp_replace(translate(lower(normalize("name", NFKC)), 'ё', 'е'), '[^[:alnum:]]+', ' ', 'g')), "id", "name",
       replace("slug", '-', ' '), FALSE
FROM "tags" ORDER BY "id"
ON CONFLICT DO NOTHING;

GRANT SELECT ON "list_redirects" TO nightdesk_public;
