import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const table = "amazon_pay_order_reference"
const index = `IDX_${table}_environment_later_id_unique`

/** A checkout session becomes a charge permission: the second name of the same row. */
export class Migration20261126080000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "${table}" add column "later_id" text null;`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "${index}" ON "${table}" ("environment", "later_id") WHERE later_id IS NOT NULL AND deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "${index}";`)
    this.addSql(`alter table "${table}" drop column if exists "later_id";`)
  }
}
