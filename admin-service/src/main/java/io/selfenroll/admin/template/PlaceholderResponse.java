package io.selfenroll.admin.template;

import io.selfenroll.messagetemplate.MessageKind;
import io.selfenroll.messagetemplate.Placeholder;

/**
 * @param name as written between double braces
 * @param required whether the body of this kind of message must show it
 */
record PlaceholderResponse(String name, String description, boolean required) {

    static PlaceholderResponse of(MessageKind kind, Placeholder placeholder) {
        return new PlaceholderResponse(placeholder.key(), placeholder.description(), kind.requires(placeholder));
    }
}
