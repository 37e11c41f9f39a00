/** The version of the product, as package.json has it; a test holds the two equal. */
export const version = '0.1.0';
