package io.selfenroll.admin.site;

import java.util.Locale;
import jakarta.validation.constraints.Pattern;

import io.selfenroll.httpapi.InvalidField;
import io.selfenroll.messagetemplate.Colour;

/** @param colour {@code #rrggbb} on which white text is readable, null for the product's own */
record ColourChange(
        @Pattern(regexp = Colour.FORM, message = "must be a colour like #0b5cad")
        String colour) {

    /** @throws InvalidField with the contrast there is, and a darker colour that has enough */
    String checked() {
        if (colour == null) {
            return null;
        }
        Colour chosen = Colour.of(colour);
        if (!chosen.carriesWhiteText()) {
            throw new InvalidField(
                    "colour",
                    "has a contrast of " + chosen.ratioToWhite() + ":1 to white text, 4.5:1 is needed; "
                            + chosen.darkened() + " would do");
        }
        return colour.toLowerCase(Locale.ROOT);
    }
}
