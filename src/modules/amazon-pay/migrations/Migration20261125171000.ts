import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the merchant's page asks for: prefixes of Amazon's ids, what needs attention, and outcomes over time. */
export class Migration20261125171000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_order_reference_amazon_id_prefix" ON "amazon_pay_order_reference" ("amazon_id" text_pattern_ops) WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_order_reference_flagged" ON "amazon_pay_order_reference" ("created_at") WHERE flags <> '{}' AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_authorization_outcomes" ON "amazon_pay_authorization" ("created_at") INCLUDE ("state", "reason") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_amazon_pay_authorization_outcomes";`)
    this.addSql(`drop index if exists "IDX_amazon_pay_order_reference_flagged";`)
    this.addSql(`drop index if exists "IDX_amazon_pay_order_reference_amazon_id_prefix";`)
  }
}
