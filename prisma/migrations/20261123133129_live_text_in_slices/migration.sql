-- CreateTable
CREATE TABLE "live_slices" (
    "article_number" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "live_slices_pkey" PRIMARY KEY ("article_number","place")
);

-- AddForeignKey
ALTER TABLE "live_slices" ADD CONSTRAINT "live_slices_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "live_texts"("article_number") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is stored of a text is its first slice, until it is written anew.
INSERT INTO "live_slices" ("article_number", "place", "bytes") SELECT "article_number", 0, "state" FROM "live_texts";

-- AlterTable
ALTER TABLE "live_texts" DROP COLUMN "state";
