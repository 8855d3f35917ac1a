-- CreateTable
CREATE TABLE "tags_refused" (
    "article_number" INTEGER NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "tags_refused_pkey" PRIMARY KEY ("article_number","tag_id")
);

-- CreateIndex
CREATE INDEX "tags_refused_tag_id_idx" ON "tags_refused"("tag_id");

-- AddForeignKey
ALTER TABLE "tags_refused" ADD CONSTRAINT "tags_refused_article_number_fkey" FOREIGN KEY ("article_number") REFERENCES "articles"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags_refused" ADD CONSTRAINT "tags_refused_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags"("id") ON DELETE CASCADE ON UPDATE CASCADE;
