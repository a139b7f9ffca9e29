/** Characters of a link whose QR code a phone still reads off a screen across a room. */
export const MAX_QR = 1200;
