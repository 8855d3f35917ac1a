-- CreateEnum
CREATE TYPE "letter_kind" AS ENUM ('daily', 'breaking');

-- CreateEnum
CREATE TYPE "letter_state" AS ENUM ('draft', 'sending', 'paused', 'sent');

-- CreateEnum
CREATE TYPE "letter_mail_state" AS ENUM ('waiting', 'claimed', 'sent', 'left', 'refused', 'unknown');

-- CreateTable
CREATE TABLE "subscribers" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "daily" BOOLEAN NOT NULL,
    "breaking" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "wants_link" BOOLEAN NOT NULL DEFAULT true,
    "link_tries" INTEGER NOT NULL DEFAULT 0,
    "link_after" TIMESTAMPTZ(3),

    CONSTRAINT "subscribers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letters" (
    "id" UUID NOT NULL,
    "kind" "letter_kind" NOT NULL,
    "edition" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "stories" INTEGER[],
    "state" "letter_state" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "audience" INTEGER NOT NULL DEFAULT 0,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "unsent" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_mails" (
    "letter_id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "state" "letter_mail_state" NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "claimed_at" TIMESTAMPTZ(3),
    "try_after" TIMESTAMPTZ(3),

    CONSTRAINT "letter_mails_pkey" PRIMARY KEY ("letter_id","subscriber_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "subscribers_email_key" ON "subscribers"("email");

-- CreateIndex
CREATE UNIQUE INDEX "subscribers_key_key" ON "subscribers"("key");

-- CreateIndex
CREATE INDEX "subscribers_wants_link_id_idx" ON "subscribers"("wants_link", "id");

-- CreateIndex
CREATE INDEX "subscribers_confirmed_at_created_at_idx" ON "subscribers"("confirmed_at", "created_at");

-- CreateIndex
CREATE INDEX "subscribers_edition_confirmed_at_idx" ON "subscribers"("edition", "confirmed_at");

-- CreateIndex
CREATE INDEX "letters_created_at_id_idx" ON "letters"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "letters_state_idx" ON "letters"("state");

-- CreateIndex
CREATE INDEX "letter_mails_letter_id_state_subscriber_id_idx" ON "letter_mails"("letter_id", "state", "subscriber_id");

-- AddForeignKey
ALTER TABLE "letter_mails" ADD CONSTRAINT "letter_mails_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letters"("id") ON DELETE CASCADE ON UPDATE CASCADE;
