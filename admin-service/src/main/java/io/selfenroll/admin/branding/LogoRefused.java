package io.selfenroll.admin.branding;

import io.selfenroll.httpapi.Problem;

public final class LogoRefused extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param detail what is wrong and what to do */
    LogoRefused(String detail) {
        super(400, "logo-refused", "This file cannot be the logo", detail);
    }
}
