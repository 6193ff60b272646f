/**
 * What the ledger needs of a database: Medusa's shared Knex instance (`ContainerRegistrationKeys.PG_CONNECTION`) is one.
 * `?` in the SQL stands for the next binding.
 */
export type Connection = {
  raw<Result>(sql: string, bindings: readonly Binding[]): PromiseLike<Result>
}

type Binding = string | number | Date
