/** JSON as the test expects it; a test that expects wrongly fails where it looks. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the one place that names the type
export const parsed = <T>(text: string): T => JSON.parse(text) as T
