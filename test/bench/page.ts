export async function printPage(..._: unknown[]): Promise<void> {}
