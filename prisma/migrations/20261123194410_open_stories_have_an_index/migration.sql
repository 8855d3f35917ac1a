-- AlterTable
ALTER TABLE "drafts" ADD COLUMN     "is_out" BOOLEAN NOT NULL DEFAULT false;

-- By hand: what a schema cannot say.

UPDATE "drafts" d SET "is_out" = TRUE
WHERE EXISTS (SELECT FROM "publications" p WHERE p."article_number" = d."article_number")
   OR EXISTS (SELECT FROM "tombstones" t WHERE t."article_number" = d."article_number");

-- Whether a story is out is said by the two tables alone; its draft repeats it, so that the open stories can have an index.
CREATE FUNCTION draft_says_whether_it_is_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "drafts" d SET "is_out" = NOT d."is_out"
    FROM (SELECT DISTINCT "article_number" FROM changed) c
    WHERE d."article_number" = c."article_number" AND d."is_out" <> (
        EXISTS (SELECT FROM "publications" p WHERE p."article_number" = d."article_number")
        OR EXISTS (SELECT FROM "tombstones" t WHERE t."article_number" = d."article_number"));
    RETURN NULL;
END $$;
CREATE TRIGGER "publications_came_out" AFTER INSERT ON "publications"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION draft_says_whether_it_is_out();
CREATE TRIGGER "publications_went" AFTER DELETE ON "publications"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION draft_says_whether_it_is_out();
CREATE TRIGGER "tombstones_came" AFTER INSERT ON "tombstones"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION draft_says_whether_it_is_out();
CREATE TRIGGER "tombstones_went" AFTER DELETE ON "tombstones"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION draft_says_whether_it_is_out();

-- The stories that are being worked on (lib/workflow/board-queries.ts): few, however large the archive.
CREATE INDEX "drafts_open" ON "drafts"("article_number") WHERE "stage" <> 'ready' OR NOT "is_out";
