/** A name that nothing opens by accident: the dots in brackets (Defanged.cs). */
export const defanged = (name: string): string => name.replaceAll('.', '[.]');
