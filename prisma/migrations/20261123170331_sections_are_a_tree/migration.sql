-- AlterTable
ALTER TABLE "public_lists" ADD COLUMN     "parent_slug" TEXT;

-- AlterTable
ALTER TABLE "sections" ADD COLUMN     "parent_id" UUID,
ADD COLUMN     "replaced_by_id" UUID;

-- CreateIndex
CREATE INDEX "sections_parent_id_idx" ON "sections"("parent_id");

-- CreateIndex
CREATE INDEX "sections_replaced_by_id_idx" ON "sections"("replaced_by_id");

-- AddForeignKey
ALTER TABLE "sections" ADD CONSTRAINT "sections_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sections" ADD CONSTRAINT "sections_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
