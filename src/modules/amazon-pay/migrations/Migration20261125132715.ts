import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125132715 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "amazon_pay_wish" drop constraint if exists "amazon_pay_wish_target_id_wish_unique";`);
    this.addSql(`alter table if exists "amazon_pay_round" drop constraint if exists "amazon_pay_round_order_reference_id_n_unique";`);
    this.addSql(`alter table if exists "amazon_pay_refund" drop constraint if exists "amazon_pay_refund_link_part_try_number_unique";`);
    this.addSql(`alter table if exists "amazon_pay_refund" drop constraint if exists "amazon_pay_refund_amazon_id_unique";`);
    this.addSql(`alter table if exists "amazon_pay_refund" drop constraint if exists "amazon_pay_refund_reference_unique";`);
    this.addSql(`alter table if exists "amazon_pay_plan" drop constraint if exists "amazon_pay_plan_medusa_capture_id_unique";`);
    this.addSql(`alter table if exists "amazon_pay_order_reference" drop constraint if exists "amazon_pay_order_reference_environment_amazon_id_unique";`);
    this.addSql(`alter table if exists "amazon_pay_inbox" drop constraint if exists "amazon_pay_inbox_account_message_id_unique";`);
    this.addSql(`alter table if exists "amazon_pay_capture" drop constraint if exists "amazon_pay_capture_link_unique";`);
    this.addSql(`alter table if exists "amazon_pay_capture" drop constraint if exists "amazon_pay_capture_amazon_id_unique";`);
    this.addSql(`alter table if exists "amazon_pay_capture" drop constraint if exists "amazon_pay_capture_reference_unique";`);
    this.addSql(`alter table if exists "amazon_pay_authorization" drop constraint if exists "amazon_pay_authorization_try_unique";`);
    this.addSql(`alter table if exists "amazon_pay_authorization" drop constraint if exists "amazon_pay_authorization_amazon_id_unique";`);
    this.addSql(`alter table if exists "amazon_pay_authorization" drop constraint if exists "amazon_pay_authorization_reference_unique";`);
    this.addSql(`create table if not exists "amazon_pay_authorization" ("id" text not null, "seq" serial, "order_reference_id" text not null, "reference" text not null, "amount_minor" integer not null, "amount_currency" text not null, "state" text not null, "reason" text null, "soft" boolean not null, "amazon_id" text null, "version" text not null, "settled_at" timestamptz null, "round_id" text not null, "session_id" text not null, "purpose" text check ("purpose" in ('order', 'part', 'rest')) not null, "try_number" integer not null, "mode" text check ("mode" in ('sync', 'async')) not null, "capture_now" boolean not null, "expires_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_pay_authorization_pkey" primary key ("id"), constraint amazon_pay_authorization_never_deleted check (deleted_at IS NULL));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_authorization_deleted_at" ON "amazon_pay_authorization" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_authorization_reference_unique" ON "amazon_pay_authorization" ("reference") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_authorization_amazon_id_unique" ON "amazon_pay_authorization" ("amazon_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_authorization_try_unique" ON "amazon_pay_authorization" ("order_reference_id", "round_id", "purpose", "try_number") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_authorization_one_unsettled" ON "amazon_pay_authorization" ("order_reference_id") WHERE settled_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_authorization_session_id" ON "amazon_pay_authorization" ("session_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_authorization_state_created_at" ON "amazon_pay_authorization" ("state", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "amazon_pay_capture" ("id" text not null, "seq" serial, "order_reference_id" text not null, "reference" text not null, "amount_minor" integer not null, "amount_currency" text not null, "state" text not null, "reason" text null, "soft" boolean not null, "amazon_id" text null, "version" text not null, "settled_at" timestamptz null, "authorization_id" text not null, "origin" text check ("origin" in ('merchant', 'capture-now', 'external')) not null, "wanted_by" text null, "link" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_pay_capture_pkey" primary key ("id"), constraint amazon_pay_capture_never_deleted check (deleted_at IS NULL));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_capture_deleted_at" ON "amazon_pay_capture" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_capture_reference_unique" ON "amazon_pay_capture" ("reference") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_capture_amazon_id_unique" ON "amazon_pay_capture" ("amazon_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_capture_link_unique" ON "amazon_pay_capture" ("link") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_capture_one_effective" ON "amazon_pay_capture" ("authorization_id") WHERE state NOT IN ('Declined', 'Void') AND deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_capture_one_unsettled" ON "amazon_pay_capture" ("authorization_id") WHERE settled_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_capture_order_reference_id" ON "amazon_pay_capture" ("order_reference_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_capture_state_created_at" ON "amazon_pay_capture" ("state", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "amazon_pay_history" ("id" text not null, "seq" serial, "order_reference_id" text not null, "kind" text not null, "target_id" text not null, "amazon_id" text null, "event" text not null, "from_state" text null, "to_state" text null, "reason" text null, "soft" boolean not null, "source" text not null, "request_id" text null, "actor" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_pay_history_pkey" primary key ("id"), constraint amazon_pay_history_never_deleted check (deleted_at IS NULL));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_history_deleted_at" ON "amazon_pay_history" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_history_order_reference_id_created_at" ON "amazon_pay_history" ("order_reference_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_history_event_created_at" ON "amazon_pay_history" ("event", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "amazon_pay_inbox" ("id" text not null, "account" text not null, "message_id" text not null, "topic" text not null, "kind" text not null, "object_id" text null, "state" text not null, "outcome" text null, "reason" text null, "body" text null, "received_at" timestamptz not null, "processed_at" timestamptz null, "lease" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_pay_inbox_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_inbox_deleted_at" ON "amazon_pay_inbox" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_inbox_account_message_id_unique" ON "amazon_pay_inbox" ("account", "message_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_inbox_open" ON "amazon_pay_inbox" ("received_at") WHERE processed_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_inbox_bodies" ON "amazon_pay_inbox" ("received_at") WHERE body IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_inbox_object_id" ON "amazon_pay_inbox" ("object_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_inbox_outcome_received_at" ON "amazon_pay_inbox" ("outcome", "received_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "amazon_pay_order_reference" ("id" text not null, "seq" serial, "account" text not null, "environment" text check ("environment" in ('sandbox', 'live')) not null, "amazon_id" text not null, "cart_id" text not null, "state" text not null, "reason" text null, "version" text not null, "total_minor" integer null, "total_currency" text null, "constraints" text[] not null, "superseded_at" timestamptz null, "order_id" text null, "labelled_at" timestamptz null, "placed_at" timestamptz null, "flags" text[] not null, "due_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_pay_order_reference_pkey" primary key ("id"), constraint amazon_pay_order_reference_never_deleted check (deleted_at IS NULL));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_order_reference_deleted_at" ON "amazon_pay_order_reference" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_order_reference_environment_amazon_id_unique" ON "amazon_pay_order_reference" ("environment", "amazon_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_order_reference_current_of_cart" ON "amazon_pay_order_reference" ("cart_id") WHERE superseded_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_order_reference_cart_id" ON "amazon_pay_order_reference" ("cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_order_reference_order_id" ON "amazon_pay_order_reference" ("order_id") WHERE order_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_order_reference_due_at" ON "amazon_pay_order_reference" ("due_at") WHERE due_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_order_reference_state_created_at" ON "amazon_pay_order_reference" ("state", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_order_reference_account_created_at" ON "amazon_pay_order_reference" ("account", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_order_reference_created_at" ON "amazon_pay_order_reference" ("created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "amazon_pay_plan" ("id" text not null, "seq" serial, "order_reference_id" text not null, "medusa_capture_id" text not null, "authorization_id" text not null, "part_minor" integer not null, "part_currency" text not null, "step" text check ("step" in ('authorize', 'capture', 'release', 'rest', 'done', 'parked')) not null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_pay_plan_pkey" primary key ("id"), constraint amazon_pay_plan_never_deleted check (deleted_at IS NULL));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_plan_deleted_at" ON "amazon_pay_plan" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_plan_medusa_capture_id_unique" ON "amazon_pay_plan" ("medusa_capture_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_plan_order_reference_id" ON "amazon_pay_plan" ("order_reference_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "amazon_pay_refund" ("id" text not null, "seq" serial, "order_reference_id" text not null, "reference" text not null, "amount_minor" integer not null, "amount_currency" text not null, "state" text not null, "reason" text null, "soft" boolean not null, "amazon_id" text null, "version" text not null, "settled_at" timestamptz null, "capture_id" text not null, "origin" text check ("origin" in ('merchant', 'external')) not null, "wanted_by" text null, "link" text null, "part" integer not null, "try_number" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_pay_refund_pkey" primary key ("id"), constraint amazon_pay_refund_never_deleted check (deleted_at IS NULL));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_refund_deleted_at" ON "amazon_pay_refund" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_refund_reference_unique" ON "amazon_pay_refund" ("reference") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_refund_amazon_id_unique" ON "amazon_pay_refund" ("amazon_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_refund_link_part_try_number_unique" ON "amazon_pay_refund" ("link", "part", "try_number") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_refund_one_unsettled" ON "amazon_pay_refund" ("capture_id") WHERE settled_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_refund_order_reference_id" ON "amazon_pay_refund" ("order_reference_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_refund_state_created_at" ON "amazon_pay_refund" ("state", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "amazon_pay_round" ("id" text not null, "seq" serial, "order_reference_id" text not null, "n" integer not null, "session_id" text not null, "total_minor" integer not null, "total_currency" text not null, "authenticate_minor" integer null, "authenticate_currency" text null, "language" text not null, "confirm" text check ("confirm" in ('unsettled', 'settled', 'refused')) not null, "arrived_at" timestamptz null, "proof" text check ("proof" in ('none', 'success', 'failure', 'abandoned', 'error')) not null, "handed_out_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_pay_round_pkey" primary key ("id"), constraint amazon_pay_round_never_deleted check (deleted_at IS NULL));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_round_deleted_at" ON "amazon_pay_round" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_round_order_reference_id_n_unique" ON "amazon_pay_round" ("order_reference_id", "n") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_round_session_id" ON "amazon_pay_round" ("session_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "amazon_pay_wish" ("id" text not null, "seq" serial, "order_reference_id" text not null, "wish" text check ("wish" in ('cancel', 'close', 'release')) not null, "target_id" text not null, "state" text check ("state" in ('open', 'done', 'parked')) not null, "tries" integer not null, "why" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_pay_wish_pkey" primary key ("id"), constraint amazon_pay_wish_never_deleted check (deleted_at IS NULL));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_wish_deleted_at" ON "amazon_pay_wish" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_pay_wish_target_id_wish_unique" ON "amazon_pay_wish" ("target_id", "wish") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_wish_order_reference_id" ON "amazon_pay_wish" ("order_reference_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_amazon_pay_wish_state_created_at" ON "amazon_pay_wish" ("state", "created_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "amazon_pay_authorization" cascade;`);

    this.addSql(`drop table if exists "amazon_pay_capture" cascade;`);

    this.addSql(`drop table if exists "amazon_pay_history" cascade;`);

    this.addSql(`drop table if exists "amazon_pay_inbox" cascade;`);

    this.addSql(`drop table if exists "amazon_pay_order_reference" cascade;`);

    this.addSql(`drop table if exists "amazon_pay_plan" cascade;`);

    this.addSql(`drop table if exists "amazon_pay_refund" cascade;`);

    this.addSql(`drop table if exists "amazon_pay_round" cascade;`);

    this.addSql(`drop table if exists "amazon_pay_wish" cascade;`);
  }

}
