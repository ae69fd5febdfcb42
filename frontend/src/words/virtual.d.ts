declare module 'virtual:catalogue/push' {
  const push: Record<'en' | 'es' | 'he', string>;
  export default push;
}
declare module 'virtual:catalogue/*' {
  const text: string;
  export default text;
}
