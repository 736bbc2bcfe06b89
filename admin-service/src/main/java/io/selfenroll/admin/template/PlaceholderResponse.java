package io.selfenroll.admin.template;

import io.selfenroll.messagetemplate.Placeholder;

/** @param name as written between double braces */
record PlaceholderResponse(String name, String description, boolean required) {

    static PlaceholderResponse of(Placeholder placeholder) {
        return new PlaceholderResponse(placeholder.key(), placeholder.description(), placeholder.required());
    }
}
