/**
 * What became of each enrollment request, put together from the events of all services. Events may come late, twice
 * and in any order: each is kept once in the timeline, and the stage of a request only moves forward.
 */
package io.selfenroll.admin.enrollment;
