-- CreateEnum
CREATE TYPE "notification_kind" AS ENUM ('assigned', 'mentioned', 'handed_over', 'returned', 'published', 'schedule_failed');

-- CreateTable
CREATE TABLE "notifications" (
    "id" BIGSERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "thing" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "article_number" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "in_desk" BOOLEAN NOT NULL,
    "by_mail" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),
    "mail_id" UUID,
    "mail_tries" INTEGER NOT NULL DEFAULT 0,
    "mail_after" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_choices" (
    "user_id" UUID NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "in_desk" BOOLEAN NOT NULL,
    "by_mail" BOOLEAN NOT NULL,

    CONSTRAINT "notification_choices_pkey" PRIMARY KEY ("user_id","kind")
);

-- CreateIndex
CREATE INDEX "notifications_user_id_id_idx" ON "notifications"("user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "notifications_article_number_idx" ON "notifications"("article_number");

-- CreateIndex
CREATE INDEX "notifications_user_id_mailed_at_idx" ON "notifications"("user_id", "mailed_at");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_user_id_thing_key" ON "notifications"("user_id", "thing");

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "articles"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what a schema cannot say.

-- What waits for a mail is few among many.
CREATE INDEX "notifications_waiting_for_mail_idx" ON "notifications" ("user_id", "id") WHERE "by_mail" AND "mailed_at" IS NULL;
