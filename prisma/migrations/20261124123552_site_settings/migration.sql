-- CreateTable
CREATE TABLE "site_settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "contact" TEXT NOT NULL DEFAULT '',
    "security_contact" TEXT NOT NULL DEFAULT '',
    "ai_crawlers" TEXT NOT NULL DEFAULT 'allow',
    "socials" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "memberships" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "policies" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "site_settings_pkey" PRIMARY KEY ("id")
);

-- What it says is said on the site.
GRANT SELECT ON "site_settings" TO nightdesk_public;
