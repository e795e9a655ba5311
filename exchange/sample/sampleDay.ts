/**
 * The day it is in the sample data, as `YYYY-MM-DD`. The story ends here, so that what is due soon is due soon whenever one looks around.
 */
export const sampleDay = '2016-10-03';
