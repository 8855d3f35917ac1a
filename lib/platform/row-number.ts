/** Whether a number can be a row's in PostgreSQL (1 to 2^31-1); what comes from an address may be anything. */
export function isRowNumber(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 2_147_483_647;
}
