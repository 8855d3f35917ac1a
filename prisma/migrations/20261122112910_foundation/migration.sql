-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('idea', 'writing', 'in_review', 'ready');

-- CreateEnum
CREATE TYPE "revision_reason" AS ENUM ('published', 'handed_over', 'before_restore', 'restored', 'named');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('admin', 'chief_editor', 'editor', 'photo_editor', 'reporter', 'contributor');

-- CreateTable
CREATE TABLE "articles" (
    "number" SERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "drafts" (
    "article_number" INTEGER NOT NULL,
    "stage" "stage" NOT NULL DEFAULT 'writing',
    "assignee_id" UUID,
    "headline" TEXT NOT NULL DEFAULT '',
    "standfirst" TEXT NOT NULL DEFAULT '',
    "slug" TEXT NOT NULL DEFAULT '',
    "dateline" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "section_id" UUID,
    "lede_asset_id" UUID,
    "lede_caption" TEXT NOT NULL DEFAULT '',
    "lede_credit" TEXT NOT NULL DEFAULT '',
    "lede_alt" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "search" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', "headline"), 'A') || setweight(to_tsvector('simple', "standfirst" || ' ' || "slug"), 'B')
    ) STORED,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("article_number")
);

-- CreateTable
CREATE TABLE "draft_authors" (
    "article_number" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "draft_authors_pkey" PRIMARY KEY ("article_number","author_id")
);

-- CreateTable
CREATE TABLE "draft_tags" (
    "article_number" INTEGER NOT NULL,
    "tag_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "draft_tags_pkey" PRIMARY KEY ("article_number","tag_id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" UUID NOT NULL,
    "article_number" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "reason" "revision_reason" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "article_number" INTEGER,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_instances" (
    "id" UUID NOT NULL,
    "applied_event" BIGINT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_instances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assets" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "widths" INTEGER[],
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "alt" TEXT NOT NULL DEFAULT '',
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "newsroom" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "newsroom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "publications" (
    "article_number" INTEGER NOT NULL,
    "revision_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "dateline" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "section_slug" TEXT NOT NULL,
    "section_name" TEXT NOT NULL,
    "byline" JSONB NOT NULL,
    "tags" JSONB NOT NULL,
    "lede" JSONB,
    "body" JSONB NOT NULL,
    "media" JSONB NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "corrections" JSONB NOT NULL DEFAULT '[]',
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (
        CASE WHEN "language" = 'ru'
            THEN setweight(to_tsvector('russian', "headline"), 'A') || setweight(to_tsvector('russian', "standfirst"), 'B') || setweight(to_tsvector('russian', left("text", 400000)), 'C')
            ELSE setweight(to_tsvector('english', "headline"), 'A') || setweight(to_tsvector('english', "standfirst"), 'B') || setweight(to_tsvector('english', left("text", 400000)), 'C')
        END
    ) STORED,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("article_number")
);

-- CreateTable
CREATE TABLE "publication_listings" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "article_number" INTEGER NOT NULL,
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_listings_pkey" PRIMARY KEY ("kind","slug","article_number")
);

-- CreateTable
CREATE TABLE "public_lists" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "public_lists_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "publication_media" (
    "key" TEXT NOT NULL,
    "article_number" INTEGER NOT NULL,

    CONSTRAINT "publication_media_pkey" PRIMARY KEY ("key","article_number")
);

-- CreateTable
CREATE TABLE "redirects" (
    "path" TEXT NOT NULL,
    "article_number" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redirects_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "tombstones" (
    "article_number" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "first_published_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tombstones_pkey" PRIMARY KEY ("article_number")
);

-- CreateTable
CREATE TABLE "sections" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tags" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authors" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bio" TEXT NOT NULL DEFAULT '',
    "user_id" UUID,

    CONSTRAINT "authors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivated_at" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "setup_links" (
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "setup_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "drafts_updated_at_article_number_idx" ON "drafts"("updated_at" DESC, "article_number" DESC);

-- CreateIndex
CREATE INDEX "drafts_stage_updated_at_article_number_idx" ON "drafts"("stage", "updated_at" DESC, "article_number" DESC);

-- CreateIndex
CREATE INDEX "drafts_section_id_updated_at_article_number_idx" ON "drafts"("section_id", "updated_at" DESC, "article_number" DESC);

-- CreateIndex
CREATE INDEX "drafts_assignee_id_updated_at_article_number_idx" ON "drafts"("assignee_id", "updated_at" DESC, "article_number" DESC);

-- CreateIndex
CREATE INDEX "drafts_headline_article_number_idx" ON "drafts"("headline", "article_number");

-- CreateIndex
CREATE INDEX "drafts_search_idx" ON "drafts" USING GIN ("search");

-- CreateIndex
CREATE INDEX "draft_authors_author_id_article_number_idx" ON "draft_authors"("author_id", "article_number" DESC);

-- CreateIndex
CREATE INDEX "draft_tags_tag_id_article_number_idx" ON "draft_tags"("tag_id", "article_number" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "revisions_article_number_ordinal_key" ON "revisions"("article_number", "ordinal");

-- CreateIndex
CREATE INDEX "events_article_number_id_idx" ON "events"("article_number", "id");

-- CreateIndex
CREATE INDEX "events_type_id_idx" ON "events"("type", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assets_key_key" ON "assets"("key");

-- CreateIndex
CREATE INDEX "assets_created_at_id_idx" ON "assets"("created_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "publications_revision_id_key" ON "publications"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "publications_path_key" ON "publications"("path");

-- CreateIndex
CREATE INDEX "publications_first_published_at_article_number_idx" ON "publications"("first_published_at" DESC, "article_number" DESC);

-- CreateIndex
CREATE INDEX "publications_published_at_idx" ON "publications"("published_at" DESC);

-- CreateIndex
CREATE INDEX "publications_search_idx" ON "publications" USING GIN ("search");

-- CreateIndex
CREATE INDEX "publication_listings_kind_slug_first_published_at_article_n_idx" ON "publication_listings"("kind", "slug", "first_published_at" DESC, "article_number" DESC);

-- CreateIndex
CREATE INDEX "publication_listings_article_number_idx" ON "publication_listings"("article_number");

-- CreateIndex
CREATE INDEX "publication_media_article_number_idx" ON "publication_media"("article_number");

-- CreateIndex
CREATE INDEX "redirects_article_number_idx" ON "redirects"("article_number");

-- CreateIndex
CREATE UNIQUE INDEX "sections_slug_key" ON "sections"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "tags_slug_key" ON "tags"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "authors_slug_key" ON "authors"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "authors_user_id_key" ON "authors"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "articles"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_updated_by_fkey" FOREIGN KEY ("updated_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_lede_asset_id_fkey" FOREIGN KEY ("lede_asset_id") REFERENCES "assets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_authors" ADD CONSTRAINT "draft_authors_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "drafts"("article_number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_authors" ADD CONSTRAINT "draft_authors_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "authors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_tags" ADD CONSTRAINT "draft_tags_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "drafts"("article_number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_tags" ADD CONSTRAINT "draft_tags_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "articles"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assets" ADD CONSTRAINT "assets_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "articles"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_listings" ADD CONSTRAINT "publication_listings_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "publications"("article_number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_media" ADD CONSTRAINT "publication_media_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "publications"("article_number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tombstones" ADD CONSTRAINT "tombstones_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "articles"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authors" ADD CONSTRAINT "authors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what a schema cannot say.

-- Article numbers have five digits from the first one on.
ALTER SEQUENCE "articles_number_seq" RESTART WITH 10001;

-- One newsroom.
ALTER TABLE "newsroom" ADD CONSTRAINT "newsroom_one_row" CHECK ("id" = 1);

-- An article is live or withdrawn, never both.
CREATE FUNCTION publication_xor_tombstone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "publications" WHERE "article_number" = NEW."article_number")
       AND EXISTS (SELECT 1 FROM "tombstones" WHERE "article_number" = NEW."article_number") THEN
        RAISE EXCEPTION 'article % is both live and withdrawn', NEW."article_number" USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "publications_not_withdrawn" AFTER INSERT ON "publications"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION publication_xor_tombstone();
CREATE CONSTRAINT TRIGGER "tombstones_not_live" AFTER INSERT ON "tombstones"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION publication_xor_tombstone();

-- Every event wakes whoever follows them; the payload is only a hint, the table is the truth.
CREATE FUNCTION announce_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('nightdesk_events', NEW."id"::text);
    RETURN NULL;
END $$;
CREATE TRIGGER "events_announce" AFTER INSERT ON "events" FOR EACH ROW EXECUTE FUNCTION announce_event();

-- Two roles, shared by every database of the server; connections take one with `SET ROLE` at start.
DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'nightdesk_app') THEN CREATE ROLE nightdesk_app NOLOGIN; END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'nightdesk_public') THEN CREATE ROLE nightdesk_public NOLOGIN; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
    EXECUTE format('GRANT nightdesk_app, nightdesk_public TO %I', current_user);
EXCEPTION WHEN OTHERS THEN
    IF NOT (pg_has_role(current_user, 'nightdesk_app', 'SET') AND pg_has_role(current_user, 'nightdesk_public', 'SET')) THEN RAISE; END IF;
END $$;
GRANT USAGE ON SCHEMA public TO nightdesk_app, nightdesk_public;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO nightdesk_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO nightdesk_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO nightdesk_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO nightdesk_app;

-- History cannot be rewritten by the application.
REVOKE UPDATE, DELETE ON "events", "revisions" FROM nightdesk_app;
REVOKE ALL ON "_prisma_migrations" FROM nightdesk_app;

-- All that the public side can see.
GRANT SELECT ON "publications", "publication_listings", "publication_media", "public_lists", "redirects", "tombstones", "newsroom" TO nightdesk_public;
