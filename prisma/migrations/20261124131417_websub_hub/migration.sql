-- AlterTable
ALTER TABLE "site_settings" ADD COLUMN     "hub" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "hub_progress" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "event" BIGINT NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hub_progress_pkey" PRIMARY KEY ("id")
);

-- One row; what happened before there was a hub is not told.
INSERT INTO "hub_progress" ("event") SELECT coalesce(max("id"), 0) FROM "events";
