/** A font's address, as the bundler serves it. */
declare module '*.woff2' {
  const address: string;
  export default address;
}
