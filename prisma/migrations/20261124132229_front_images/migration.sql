-- AlterTable
ALTER TABLE "public_front_pins" ADD COLUMN     "image" JSONB;
