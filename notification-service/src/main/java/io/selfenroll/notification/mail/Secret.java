package io.selfenroll.notification.mail;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The clear text of a sealed secret. Lives from opening until the mail server has taken the message. */
record Secret(
        @JsonProperty(required = true) String userName,
        @JsonProperty(required = true) String password) {

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
