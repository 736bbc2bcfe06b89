package io.selfenroll.credential.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.selfenroll.credential.secret.UserName;

/** Draws user names that nobody has or had. */
final class UserNames {

    private final Function<String, UserName> generator;
    private final Function<Set<String>, Set<String>> taken;

    /**
     * @param generator draws a name for a slug
     * @param taken tells which of some names are stored already
     */
    UserNames(Function<String, UserName> generator, Function<Set<String>, Set<String>> taken) {
        this.generator = generator;
        this.taken = taken;
    }

    /** One name for each slug, in their order; asks the store once unless a name is taken. */
    List<UserName> free(List<String> slugs) {
        List<UserName> names = new ArrayList<>();
        Set<String> drawn = new HashSet<>();
        slugs.forEach(slug -> names.add(draw(slug, drawn)));
        Set<String> clashes = taken.apply(drawn);
        while (!clashes.isEmpty()) {
            Set<String> redrawn = new HashSet<>();
            for (int i = 0; i < names.size(); i++) {
                if (clashes.contains(names.get(i).toString())) {
                    names.set(i, draw(slugs.get(i), drawn));
                    redrawn.add(names.get(i).toString());
                }
            }
            clashes = taken.apply(redrawn);
        }
        return names;
    }

    private UserName draw(String slug, Set<String> drawn) {
        UserName name = generator.apply(slug);
        while (!drawn.add(name.toString())) {
            name = generator.apply(slug);
        }
        return name;
    }
}
