package io.selfenroll.systemtests.fuzz;

/**
 * One call, without who makes it.
 *
 * @param uri path and query, encoded
 * @param header one more, or null
 * @param body null for none
 * @param what is odd about it
 */
record Call(String uri, Header header, String contentType, String body, String what) {

    record Header(String name, String value) {}
}
