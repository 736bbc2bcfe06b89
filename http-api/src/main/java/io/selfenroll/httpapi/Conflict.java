package io.selfenroll.httpapi;

/** The request is well-formed and clashes with what is stored. */
public class Conflict extends Problem {

    public Conflict(String name, String title, String detail) {
        super(409, name, title, detail);
    }
}
