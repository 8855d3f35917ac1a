-- Writers wait until the rows that are there are chained; readers do not.
LOCK TABLE "events" IN SHARE ROW EXCLUSIVE MODE;

-- CreateIndex
CREATE INDEX "events_actor_id_id_idx" ON "events"("actor_id", "id");

-- CreateIndex
CREATE INDEX "events_at_idx" ON "events"("at");

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "last_event" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- By hand: what a schema cannot say.

ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_one_row" CHECK ("id" = 1);

-- The application reads the head and nobody but the trigger below moves it.
REVOKE INSERT, UPDATE, DELETE ON "audit_head" FROM nightdesk_app;

-- A text with its length in bytes before it, so that no two rows can be written alike; NULL is "-,".
CREATE FUNCTION audit_field(field text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT coalesce(octet_length(convert_to(field, 'UTF8'))::text || ':' || field || ',', '-,')
$$;

-- What is hashed of an event. The format is in docs/audit-chain.md; lib/audit/chain.ts writes it a second time, to check it.
CREATE FUNCTION audit_text(e "events") RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT audit_field(e."id"::text) || audit_field(e."type")
        || audit_field(e."actor_kind") || audit_field(e."actor_id") || audit_field(e."actor_name")
        || audit_field(e."article_number"::text) || audit_field(e."data"::text)
        || audit_field(to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
$$;

CREATE FUNCTION audit_hash(previous bytea, e "events") RETURNS bytea LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT sha256(previous || convert_to(audit_text(e), 'UTF8'))
$$;

-- The rows that are there, in their order.
DO $$
DECLARE
    e "events";
    head bytea := decode(repeat('00', 32), 'hex');
    last_id bigint := 0;
BEGIN
    FOR e IN SELECT * FROM "events" ORDER BY "id" LOOP
        UPDATE "events" SET "previous_hash" = head, "hash" = audit_hash(head, e) WHERE "id" = e."id" RETURNING "hash" INTO head;
        last_id := e."id";
    END LOOP;
    INSERT INTO "audit_head" ("last_event", "hash") VALUES (last_id, head);
END $$;

-- Every new row, whoever writes it and whatever they put there. The head's row is held until the commit, so that rows are
-- chained in the order in which they commit; an id that was handed out too early is replaced.
CREATE FUNCTION chain_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    head "audit_head";
BEGIN
    SELECT * INTO STRICT head FROM "audit_head" FOR UPDATE;
    IF NEW."id" <= head."last_event" THEN
        NEW."id" := head."last_event" + 1;
    END IF;
    NEW."previous_hash" := head."hash";
    NEW."hash" := audit_hash(head."hash", NEW);
    UPDATE "audit_head" SET "last_event" = NEW."id", "hash" = NEW."hash";
    RETURN NEW;
END $$;
CREATE TRIGGER "events_chain" BEFORE INSERT ON "events" FOR EACH ROW EXECUTE FUNCTION chain_event();

-- AlterTable: last, because readers of the table wait from here to the commit.
ALTER TABLE "events" ALTER COLUMN "previous_hash" SET NOT NULL,
ALTER COLUMN "previous_hash" SET DEFAULT '\x'::bytea,
ALTER COLUMN "hash" SET NOT NULL,
ALTER COLUMN "hash" SET DEFAULT '\x'::bytea;
