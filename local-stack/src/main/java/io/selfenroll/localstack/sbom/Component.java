package io.selfenroll.localstack.sbom;

import java.util.List;

/**
 * A part of what is shipped, as a bill of materials describes it.
 *
 * @param name {@code group:name} of a jar, the name of a package for the web
 * @param licences SPDX ids, or what else its maker wrote; more than one are a choice
 * @param sha256 of the file, hexadecimal, null where the bill names none
 */
public record Component(String name, String version, List<String> licences, String sha256) {

    /** Made here, and so built anew with each build. */
    boolean ours() {
        return name.startsWith("io.selfenroll:") || name.startsWith("@selfenroll/");
    }

    String nameAndVersion() {
        return name + "@" + version;
    }
}
