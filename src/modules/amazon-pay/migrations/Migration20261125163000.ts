import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Requests of the merchant that carried an Idempotency-Key, and what they were answered. */
export class Migration20261125163000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "amazon_pay_request" ("id" text not null, "key" text not null, "route" text not null, "actor" text null, "request_hash" text not null, "status" integer null, "body" text null, "begun_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_pay_request_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_request_deleted_at" ON "amazon_pay_request" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_request_key_unique" ON "amazon_pay_request" ("key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_request_begun_at" ON "amazon_pay_request" ("begun_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "amazon_pay_request" cascade;`)
  }
}
