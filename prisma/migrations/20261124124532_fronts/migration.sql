-- CreateTable
CREATE TABLE "fronts" (
    "edition" TEXT NOT NULL DEFAULT '',
    "page" TEXT NOT NULL DEFAULT '',
    "layout" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 0,
    "published" INTEGER NOT NULL DEFAULT 0,
    "saved_by" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fronts_pkey" PRIMARY KEY ("edition","page")
);

-- CreateTable
CREATE TABLE "front_versions" (
    "edition" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "layout" JSONB NOT NULL,
    "published_by" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "front_versions_pkey" PRIMARY KEY ("edition","page","ordinal")
);

-- CreateTable
CREATE TABLE "front_schedules" (
    "edition" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "layout" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "set_by" UUID,

    CONSTRAINT "front_schedules_pkey" PRIMARY KEY ("edition","page")
);

-- CreateTable
CREATE TABLE "public_fronts" (
    "edition" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_fronts_pkey" PRIMARY KEY ("edition","page")
);

-- CreateTable
CREATE TABLE "public_front_pins" (
    "edition" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "article_number" INTEGER NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "standfirst" TEXT NOT NULL DEFAULT '',
    "is_plain" BOOLEAN NOT NULL DEFAULT false,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "public_front_pins_pkey" PRIMARY KEY ("edition","page","row","slot")
);

-- CreateTable
CREATE TABLE "tickers" (
    "edition" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "article_number" INTEGER,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tickers_pkey" PRIMARY KEY ("edition")
);

-- CreateIndex
CREATE INDEX "fronts_saved_by_idx" ON "fronts"("saved_by");

-- CreateIndex
CREATE INDEX "front_versions_published_by_idx" ON "front_versions"("published_by");

-- CreateIndex
CREATE INDEX "front_schedules_at_idx" ON "front_schedules"("at");

-- CreateIndex
CREATE INDEX "front_schedules_set_by_idx" ON "front_schedules"("set_by");

-- CreateIndex
CREATE INDEX "public_front_pins_article_number_idx" ON "public_front_pins"("article_number");

-- CreateIndex
CREATE INDEX "tickers_article_number_idx" ON "tickers"("article_number");

-- CreateIndex
CREATE INDEX "publications_edition_breaking_until_idx" ON "publications"("edition", "breaking_until");

-- AddForeignKey
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_saved_by_fkey" FOREIGN KEY ("saved_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_versions" ADD CONSTRAINT "front_versions_edition_page_fkey" FOREIGN KEY ("edition", "page") REFERENCES "fronts"("edition", "page") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_versions" ADD CONSTRAINT "front_versions_published_by_fkey" FOREIGN KEY ("published_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_schedules" ADD CONSTRAINT "front_schedules_edition_page_fkey" FOREIGN KEY ("edition", "page") REFERENCES "fronts"("edition", "page") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_schedules" ADD CONSTRAINT "front_schedules_set_by_fkey" FOREIGN KEY ("set_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_front_pins" ADD CONSTRAINT "public_front_pins_edition_page_fkey" FOREIGN KEY ("edition", "page") REFERENCES "public_fronts"("edition", "page") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_front_pins" ADD CONSTRAINT "public_front_pins_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "publications"("article_number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tickers" ADD CONSTRAINT "tickers_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "publications"("article_number") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT ON "public_fronts", "public_front_pins", "tickers" TO nightdesk_public;

-- What readers once had is only added to.
REVOKE UPDATE, DELETE ON "front_versions" FROM nightdesk_app;

-- A section's front has its slug, and goes with it.
CREATE FUNCTION fronts_follow_their_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."replaced_by_id" IS NOT NULL THEN
        DELETE FROM "fronts" WHERE "page" IN (OLD."slug", NEW."slug");
        DELETE FROM "public_fronts" WHERE "page" IN (OLD."slug", NEW."slug");
    ELSIF NEW."slug" <> OLD."slug" THEN
        UPDATE "fronts" SET "page" = NEW."slug" WHERE "page" = OLD."slug";
        UPDATE "public_fronts" SET "page" = NEW."slug" WHERE "page" = OLD."slug";
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "sections_take_their_fronts_along" AFTER UPDATE OF "slug", "replaced_by_id" ON "sections"
    FOR EACH ROW EXECUTE FUNCTION fronts_follow_their_section();
