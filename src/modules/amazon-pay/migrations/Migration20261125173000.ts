import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Captures of one order reference are decided one after the other, also without a lock. */
export class Migration20261125173000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "amazon_pay_order_reference" add column "intents" integer not null default 0;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "amazon_pay_order_reference" drop column if exists "intents";`)
  }
}
