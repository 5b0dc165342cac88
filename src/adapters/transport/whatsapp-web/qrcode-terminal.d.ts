/** The part of qrcode-terminal that we use; it comes without types. */
declare module 'qrcode-terminal' {
  const qrcode: {
    generate(text: string, options: { small?: boolean }, drawn: (picture: string) => void): void;
  };
  export default qrcode;
}
