package io.selfenroll.enrollment.request.form;

import jakarta.enterprise.context.RequestScoped;

/** What of the posted form a page may show again, which is not the PIN. */
@RequestScoped
class PostedForm {

    private String email = "";
    private String locale;

    void read(String email, String locale) {
        this.email = email;
        this.locale = locale;
    }

    String email() {
        return email;
    }

    /** Null when the form was not read. */
    String locale() {
        return locale;
    }
}
