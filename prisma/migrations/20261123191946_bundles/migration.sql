-- AlterTable
ALTER TABLE "schedules" ADD COLUMN     "bundle_id" UUID;

-- CreateTable
CREATE TABLE "bundles" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bundles_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bundles_created_by_idx" ON "bundles"("created_by");

-- CreateIndex
CREATE INDEX "schedules_bundle_id_idx" ON "schedules"("bundle_id");

-- AddForeignKey
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_bundle_id_fkey" FOREIGN KEY ("bundle_id") REFERENCES "bundles"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundles" ADD CONSTRAINT "bundles_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what a schema cannot say.

-- Stories are published together; each is withdrawn by itself.
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_bundle_check" CHECK ("bundle_id" IS NULL OR "kind" = 'publish');
