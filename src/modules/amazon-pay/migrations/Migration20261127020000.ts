import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A round keeps what was asked for with it, whatever the options say when the buyer comes back. */
export class Migration20261127020000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "amazon_pay_round" add column if not exists "capture_now" boolean not null default false;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "amazon_pay_round" drop column if exists "capture_now";`)
  }
}
