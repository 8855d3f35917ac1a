-- CreateEnum
CREATE TYPE "filtered_screen" AS ENUM ('articles', 'board');

-- CreateTable
CREATE TABLE "saved_filters" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "screen" "filtered_screen" NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "saved_filters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_filters_user_id_screen_position_idx" ON "saved_filters"("user_id", "screen", "position");

-- AddForeignKey
ALTER TABLE "saved_filters" ADD CONSTRAINT "saved_filters_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A name stands once per person and screen, and once among everybody's.
CREATE UNIQUE INDEX "saved_filters_own_name" ON "saved_filters"("user_id", "screen", "folded") WHERE "user_id" IS NOT NULL;
CREATE UNIQUE INDEX "saved_filters_shared_name" ON "saved_filters"("screen", "folded") WHERE "user_id" IS NULL;
