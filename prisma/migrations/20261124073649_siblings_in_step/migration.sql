-- AlterEnum
ALTER TYPE "revision_reason" ADD VALUE 'translated';

-- CreateTable
CREATE TABLE "sibling_steps" (
    "article_number" INTEGER NOT NULL,
    "sibling_number" INTEGER NOT NULL,
    "revision_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sibling_steps_pkey" PRIMARY KEY ("article_number","sibling_number")
);

-- CreateIndex
CREATE INDEX "sibling_steps_sibling_number_idx" ON "sibling_steps"("sibling_number");

-- CreateIndex
CREATE INDEX "sibling_steps_revision_id_idx" ON "sibling_steps"("revision_id");

-- AddForeignKey
ALTER TABLE "sibling_steps" ADD CONSTRAINT "sibling_steps_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "articles"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sibling_steps" ADD CONSTRAINT "sibling_steps_sibling_number_fkey" FOREIGN KEY ("sibling_number") REFERENCES "articles"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sibling_steps" ADD CONSTRAINT "sibling_steps_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
