-- AlterTable
ALTER TABLE "public_lists" ADD COLUMN     "profile" JSONB;

-- AlterTable
ALTER TABLE "sections" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "tags" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "authors" ADD COLUMN     "email" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "job_title" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "links" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "merged_at" TIMESTAMPTZ(3),
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "names" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "picture_id" UUID,
ADD COLUMN     "root_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "authors_root_id_idx" ON "authors"("root_id");

-- CreateIndex
CREATE INDEX "authors_merged_into_id_idx" ON "authors"("merged_into_id");

-- AddForeignKey
ALTER TABLE "authors" ADD CONSTRAINT "authors_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "assets"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authors" ADD CONSTRAINT "authors_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "authors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authors" ADD CONSTRAINT "authors_root_id_fkey" FOREIGN KEY ("root_id") REFERENCES "authors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
