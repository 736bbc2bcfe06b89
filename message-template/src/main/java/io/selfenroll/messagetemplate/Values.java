package io.selfenroll.messagetemplate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** The values of one message, each a single line. */
final class Values {
    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);

    Values(MessageKind kind, Map<Placeholder, String> given) {
        for (Placeholder p : Placeholder.values()) {
            String value = given.get(p);
            boolean missing = value == null || value.isBlank();
            if (missing && kind.requires(p)) {
                throw new IllegalArgumentException("no value for " + p.key());
            }
            if (!missing && p.address() && !Links.allowed(value)) {
                throw new IllegalArgumentException(p.key() + " is not a web address");
            }
            values.put(p, missing ? "" : Characters.singleLine(value, p.maxLength()));
        }
    }

    String get(Placeholder placeholder) {
        return values.get(placeholder);
    }

    /** Whether it shows an address that this message does not have: such a paragraph is left out. */
    boolean lacksAddress(Node node) {
        if (node instanceof Link link && lacksAddress(link.getDestination())
                || node instanceof Text text && lacksAddress(text.getLiteral())) {
            return true;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (lacksAddress(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean lacksAddress(String tokenised) {
        return tokenised
                .chars()
                .mapToObj(Placeholder::ofToken)
                .flatMap(Optional::stream)
                .anyMatch(
                        placeholder -> placeholder.address() && get(placeholder).isEmpty());
    }

    /** Plain text: values as they are. */
    String fill(String tokenised) {
        return fill(tokenised, UnaryOperator.identity(), this::get);
    }

    /** The text through {@code escape}, each placeholder through {@code value}. */
    static String fill(String tokenised, UnaryOperator<String> escape, Function<Placeholder, String> value) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int i = 0; i < tokenised.length(); i++) {
            var placeholder = Placeholder.ofToken(tokenised.charAt(i));
            if (placeholder.isPresent()) {
                filled.append(escape.apply(tokenised.substring(from, i)));
                filled.append(value.apply(placeholder.get()));
                from = i + 1;
            }
        }
        return filled.append(escape.apply(tokenised.substring(from))).toString();
    }
}
