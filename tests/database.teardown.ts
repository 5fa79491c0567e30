// Stops the PostgreSQL of the test run.

/** Jest's global teardown. */
export default async function teardown(): Promise<void> {
  await globalThis.khopTestDatabase?.close()
}
