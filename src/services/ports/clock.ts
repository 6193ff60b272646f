/** The only source of time in the heart. `sleep` in milliseconds. */
export interface Clock {
  now(): Date
  sleep(milliseconds: number): Promise<void>
}
