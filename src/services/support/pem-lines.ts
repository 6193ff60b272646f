/**
 * A PEM text with its line breaks: in .env files and hosting panels it stands in one line, with a literal `\n` in the
 * place of each. No PEM text has a backslash of its own.
 */
export const pemLines = (text: string): string => text.replaceAll(/(?:\\r)?\\n/g, "\n")
