import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Written by hand, beside the generated migration of the tables (the model language knows neither triggers nor
 * functions; docs/adr/0004-ledger-load-and-commit.md says what each is for).
 */
export class Migration20261125140000 extends Migration {
  override async up(): Promise<void> {
    // History is evidence: what happened is added to, never corrected and never removed, by nobody and no tool.
    this.addSql(`
      create or replace function amazon_pay_history_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'amazon_pay_history is append-only' using errcode = 'restrict_violation';
      end $$;
    `)
    this.addSql(`
      create trigger amazon_pay_history_append_only before update or delete on "amazon_pay_history"
      for each row execute function amazon_pay_history_is_append_only();
    `)

    // All changes of one commit in one statement, so in one transaction and one round trip. Each change is
    // { table, insert: { column: value } } or { table, id, when: { column: value }, set: { column: value } }.
    // An update that meets no row raises no_data_found, which takes everything back.
    this.addSql(`
      create or replace function amazon_pay_commit(changes jsonb) returns void language plpgsql as $$
      declare
        change jsonb;
        columns text;
        conditions text;
        met bigint;
      begin
        for change in select value from jsonb_array_elements(changes) loop
          if change->'insert' is not null then
            select string_agg(quote_ident(key), ', ') into columns from jsonb_object_keys(change->'insert') key;
            execute format('insert into %1$I (%2$s) select %2$s from jsonb_populate_record(null::%1$I, $1)',
              change->>'table', columns) using change->'insert';
          else
            select coalesce(string_agg(format('%1$I = new.%1$I, ', key), ''), '') into columns
              from jsonb_object_keys(change->'set') key;
            select coalesce(string_agg(format(' and old.%1$I is not distinct from held.%1$I', key), ''), '')
              into conditions from jsonb_object_keys(change->'when') key;
            execute format('update %1$I old set %2$s updated_at = now() from jsonb_populate_record(null::%1$I, $1) new,
              jsonb_populate_record(null::%1$I, $2) held where old.id = $3 and old.deleted_at is null %3$s',
              change->>'table', columns, conditions) using change->'set', change->'when', change->>'id';
            get diagnostics met = row_count;
            if met <> 1 then
              raise no_data_found;
            end if;
          end if;
        end loop;
      end $$;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists amazon_pay_commit(jsonb);`)
    this.addSql(`drop trigger if exists amazon_pay_history_append_only on "amazon_pay_history";`)
    this.addSql(`drop function if exists amazon_pay_history_is_append_only();`)
  }
}
