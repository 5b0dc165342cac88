/** How much room is left where Kabar keeps its files. */
import { statfs } from 'node:fs/promises';

/** Null where that cannot be told. */
export async function freeBytesAt(directory: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize;
  } catch {
    return null;
  }
}
