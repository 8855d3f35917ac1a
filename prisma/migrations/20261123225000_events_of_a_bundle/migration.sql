-- By hand: what a schema cannot say.

-- What became of a bundle that waits no more (lib/publishing/bundle-end.ts): few events are of one, however long the log.
CREATE INDEX "events_of_bundles" ON "events"(("data"->'bundle'->>'id')) WHERE "data"->'bundle'->>'id' IS NOT NULL;
