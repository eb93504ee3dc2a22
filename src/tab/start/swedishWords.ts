/**
 * Address of the dictionary that compounds are split with. The build makes the file from the package dictionary-sv and puts its
 * address here; where nothing was built there is none, and what is built in has to do.
 */
export const swedishWords: string | undefined = undefined;
