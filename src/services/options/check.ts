/** Answers what is wrong with a value, in words that follow the option's name; undefined when it fits. */
export type Check = (value: unknown) => string | undefined
