import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Since when a Medusa capture stands for ours: what is being booked is not taken for what a dead process left. */
export class Migration20261125181000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "amazon_pay_capture" add column "linked_at" timestamptz null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "amazon_pay_capture" drop column if exists "linked_at";`)
  }
}
