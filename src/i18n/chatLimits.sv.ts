/** What the server says when it holds somebody back. */
export const chatLimitsSv = {
  tooMany: 'Det kom för många frågor på kort tid. Vänta några sekunder och försök igen. Ingenting är sparat.',
};
