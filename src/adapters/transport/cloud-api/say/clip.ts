/** Meta's limits count characters; cutting must not cut one in two. */
export const lengthOf = (text: string): number => [...text].length;

export function clip(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
