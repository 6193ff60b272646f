import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const inbox = "amazon_pay_inbox"
const times =
  '"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null'

/** The inbox as it is used: due times, tries, the order reference; pinned topics; what was refused at the door. */
export class Migration20261125164000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`drop table if exists "${inbox}" cascade;`)
    this.addSql(
      `create table "${inbox}" ("id" text not null, "account" text not null, "message_id" text not null, "topic" text not null, "environment" text not null, "kind" text not null, "object_id" text null, "order_reference_amazon_id" text null, "body" text null, "outcome" text check ("outcome" in ('applied', 'duplicate', 'ignored', 'held', 'parked')) null, "reason" text null, "received_at" timestamptz not null, "due_at" timestamptz not null, "processed_at" timestamptz null, "lease_until" timestamptz null, "tries" integer not null, ${times}, constraint "${inbox}_pkey" primary key ("id"));`,
    )
    for (const [name, columns, where] of [
      ["deleted_at", '"deleted_at"', "deleted_at IS NULL"],
      ["open", '"due_at"', "processed_at IS NULL AND deleted_at IS NULL"],
      ["open_of_order_reference", '"order_reference_amazon_id"', "processed_at IS NULL AND deleted_at IS NULL"],
      ["bodies", '"received_at"', "body IS NOT NULL AND deleted_at IS NULL"],
      ["object_id", '"object_id"', "deleted_at IS NULL"],
      ["outcome_received_at", '"outcome", "received_at"', "deleted_at IS NULL"],
      ["received_at", '"received_at"', "deleted_at IS NULL"],
    ]) {
      this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_${inbox}_${name}" ON "${inbox}" (${columns}) WHERE ${where};`)
    }
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_${inbox}_account_message_id_unique" ON "${inbox}" ("account", "message_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "amazon_pay_topic" ("id" text not null, "account" text not null, "topic" text not null, "actor" text null, "pinned_at" timestamptz not null, ${times}, constraint "amazon_pay_topic_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_topic_deleted_at" ON "amazon_pay_topic" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_topic_account_topic_unique" ON "amazon_pay_topic" ("account", "topic") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "amazon_pay_tally" ("id" text not null, "count" integer not null, "last_at" timestamptz not null, ${times}, constraint "amazon_pay_tally_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_tally_deleted_at" ON "amazon_pay_tally" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table "amazon_pay_chargeback" add column "decision" text check ("decision" in ('lost', 'won')) null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "amazon_pay_chargeback" drop column if exists "decision";`)
    this.addSql(`drop table if exists "amazon_pay_tally" cascade;`)
    this.addSql(`drop table if exists "amazon_pay_topic" cascade;`)
    this.addSql(`drop table if exists "${inbox}" cascade;`)
    this.addSql(
      `create table "${inbox}" ("id" text not null, "account" text not null, "message_id" text not null, "topic" text not null, "kind" text not null, "object_id" text null, "state" text not null, "outcome" text null, "reason" text null, "body" text null, "received_at" timestamptz not null, "processed_at" timestamptz null, "lease" timestamptz null, ${times}, constraint "${inbox}_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_${inbox}_account_message_id_unique" ON "${inbox}" ("account", "message_id") WHERE deleted_at IS NULL;`,
    )
  }
}
