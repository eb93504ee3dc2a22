/** Two letters for a round picture: `"Kontaktperson, Region Skåne"` gives `"KS"`, one word gives its first letter. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${words[0]?.charAt(0) ?? ''}${last.charAt(0)}`.toLocaleUpperCase('sv-SE');
}
