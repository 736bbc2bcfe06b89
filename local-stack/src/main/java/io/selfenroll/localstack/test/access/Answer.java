package io.selfenroll.localstack.test.access;

/**
 * @param problem last part of the problem's type, or the content type when it is no problem
 * @param text its beginning, when it is text
 */
record Answer(int status, String problem, String text) {

    private static final String TYPE = "\"type\":\"urn:selfenroll:problem:";

    static Answer of(int status, String contentType, String body) {
        int at = body.indexOf(TYPE);
        boolean isProblem = contentType.startsWith("application/problem+json") && at >= 0;
        return new Answer(
                status,
                isProblem
                        ? body.substring(at + TYPE.length(), body.indexOf('"', at + TYPE.length()))
                        : "no problem but " + contentType,
                body);
    }

    boolean is(int wanted, String type) {
        return status == wanted && problem.equals(type);
    }

    @Override
    public String toString() {
        return status + " " + problem;
    }
}
