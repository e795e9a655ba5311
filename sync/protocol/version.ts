/** Version of the protocol this program speaks: raised when an older laptop or hub could misread a message. */
export const protocolVersion = 1;

/** Header in which a laptop says the version it speaks. */
export const protocolHeader = 'x-proeftuinboek-protocol';
