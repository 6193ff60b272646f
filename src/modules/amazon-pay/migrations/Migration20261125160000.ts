import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Chargebacks, the outbox, and whether the buyer was there when an authorization was asked for. */
export class Migration20261125160000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "amazon_pay_authorization" add column "buyer" text check ("buyer" in ('present', 'gone')) not null default 'present';`,
    )

    this.addSql(
      `create table if not exists "amazon_pay_chargeback" ("id" text not null, "seq" serial, "order_reference_id" text not null, "capture_id" text not null, "amazon_id" text not null, "amount_minor" integer not null, "amount_currency" text not null, "state" text not null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_pay_chargeback_pkey" primary key ("id"), constraint amazon_pay_chargeback_never_deleted check (deleted_at IS NULL));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_chargeback_deleted_at" ON "amazon_pay_chargeback" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_chargeback_amazon_id_unique" ON "amazon_pay_chargeback" ("amazon_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_chargeback_order_reference_id" ON "amazon_pay_chargeback" ("order_reference_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_chargeback_capture_id" ON "amazon_pay_chargeback" ("capture_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "amazon_pay_announcement" ("id" text not null, "seq" serial, "order_reference_id" text not null, "name" text not null, "data" jsonb not null, "sent_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_pay_announcement_pkey" primary key ("id"), constraint amazon_pay_announcement_never_deleted check (deleted_at IS NULL));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_announcement_deleted_at" ON "amazon_pay_announcement" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_announcement_order_reference_id_created_at" ON "amazon_pay_announcement" ("order_reference_id", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_announcement_unsent" ON "amazon_pay_announcement" ("created_at") WHERE sent_at IS NULL AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_announcement_name_created_at" ON "amazon_pay_announcement" ("name", "created_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "amazon_pay_announcement" cascade;`)
    this.addSql(`drop table if exists "amazon_pay_chargeback" cascade;`)
    this.addSql(`alter table "amazon_pay_authorization" drop column if exists "buyer";`)
  }
}
