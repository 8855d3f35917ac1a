-- A number is given once and for ever; removing an article would take its revisions with it, by cascade.
REVOKE DELETE ON "articles" FROM nightdesk_app;
