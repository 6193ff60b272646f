import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The lease of whoever publishes an order reference's announcements. */
export class Migration20261125161000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "amazon_pay_order_reference" add column "announcing_until" timestamptz null;`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_announcement_sent_at" ON "amazon_pay_announcement" ("sent_at") WHERE sent_at IS NOT NULL AND deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_amazon_pay_announcement_sent_at";`)
    this.addSql(`alter table "amazon_pay_order_reference" drop column if exists "announcing_until";`)
  }
}
