// A preview is the reader's page: its document and stylesheet, not the desk's.
export { default } from '#app/(reader)/layout.tsx';
