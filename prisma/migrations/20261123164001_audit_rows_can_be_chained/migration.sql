-- Two empty columns and nothing else: readers of the table wait for a moment only. The next migration fills them.
ALTER TABLE "events" ADD COLUMN     "hash" BYTEA,
ADD COLUMN     "previous_hash" BYTEA;
