import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const stamps = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Reconciliation reports with their differences, the servers that share a quota, and due rows by account. */
export class Migration20261125165000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "amazon_pay_report" ("id" text not null, "account" text null, "from_at" timestamptz not null, "to_at" timestamptz not null, "state" text check ("state" in ('running', 'done', 'failed')) not null, "reason" text null, "total" integer not null, "looked_at" integer not null, "tries" integer not null, "cursor_at" timestamptz null, "cursor_seq" integer null, "lease_until" timestamptz null, "requested_by" text null, "finished_at" timestamptz null, ${stamps}, constraint "amazon_pay_report_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_report_deleted_at" ON "amazon_pay_report" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_report_running" ON "amazon_pay_report" ("created_at") WHERE state = 'running' AND deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "amazon_pay_difference" ("id" text not null, "seq" serial, "report_id" text not null, "order_reference_id" text not null, "kind" text not null, "object_id" text not null, "remedy" text not null, "detail" jsonb not null, "state" text check ("state" in ('open', 'mended', 'set-aside')) not null, "outcome" text null, "settled_by" text null, "settled_at" timestamptz null, ${stamps}, constraint "amazon_pay_difference_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_difference_deleted_at" ON "amazon_pay_difference" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_difference_found_once" ON "amazon_pay_difference" ("report_id", "order_reference_id", "kind", "object_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_difference_report_id_seq" ON "amazon_pay_difference" ("report_id", "seq") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_difference_order_reference_id" ON "amazon_pay_difference" ("order_reference_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "amazon_pay_server" ("id" text not null, "seen_at" timestamptz not null, ${stamps}, constraint "amazon_pay_server_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_server_deleted_at" ON "amazon_pay_server" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_order_reference_account_due_at" ON "amazon_pay_order_reference" ("account", "due_at") WHERE due_at IS NOT NULL AND deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_amazon_pay_order_reference_account_due_at";`)
    this.addSql(`drop table if exists "amazon_pay_server" cascade;`)
    this.addSql(`drop table if exists "amazon_pay_difference" cascade;`)
    this.addSql(`drop table if exists "amazon_pay_report" cascade;`)
  }
}
