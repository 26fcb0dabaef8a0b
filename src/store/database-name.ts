/** The name of the database, apart from the library that opens it: to ask whether it is there. */
export const DATABASE_NAME = 'twinline';
