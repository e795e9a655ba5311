/** Names of the two messages before a window has its port; everything else goes over the port. */
export const connectChannel = 'proeftuinboek:connect';
export const portChannel = 'proeftuinboek:port';
