import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const index = "IDX_amazon_pay_order_reference_later_id_prefix"

/** The merchant's page finds payments by the beginning of their later name, too. */
export class Migration20261126220000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "${index}" ON "amazon_pay_order_reference" ("later_id" text_pattern_ops) WHERE later_id IS NOT NULL AND deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "${index}";`)
  }
}
