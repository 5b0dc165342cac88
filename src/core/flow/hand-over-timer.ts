/** When a flow that handed over takes the conversation back by itself. */
export const handOverTimer = 'run:person';
