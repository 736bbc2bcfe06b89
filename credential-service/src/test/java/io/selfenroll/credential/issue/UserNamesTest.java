package io.selfenroll.credential.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

import io.selfenroll.credential.secret.UserName;
import org.junit.jupiter.api.Test;

class UserNamesTest {

    private final Queue<String> drawn = new ArrayDeque<>();

    private UserNames names(Set<String> taken) {
        return new UserNames(slug -> new UserName(drawn.remove(), slug), asked -> {
            Set<String> clashes = new HashSet<>(asked);
            clashes.retainAll(taken);
            return clashes;
        });
    }

    private List<String> free(Set<String> taken, String... slugs) {
        return names(taken).free(List.of(slugs)).stream()
                .map(UserName::toString)
                .toList();
    }

    @Test
    void aTakenNameIsDrawnAgainUntilItIsFree() {
        drawn.addAll(List.of("aaaaaa", "bbbbbb", "cccccc"));

        assertThat(free(Set.of("aaaaaa@acme", "bbbbbb@acme"), "acme")).containsExactly("cccccc@acme");
    }

    @Test
    void aNameIsNotGivenTwiceWithinABatch() {
        drawn.addAll(List.of("aaaaaa", "aaaaaa", "bbbbbb"));

        assertThat(free(Set.of(), "acme", "acme")).containsExactly("aaaaaa@acme", "bbbbbb@acme");
    }

    @Test
    void twoSitesMayHaveTheSameCharacters() {
        drawn.addAll(List.of("aaaaaa", "aaaaaa"));

        assertThat(free(Set.of(), "acme", "other")).containsExactly("aaaaaa@acme", "aaaaaa@other");
    }

    @Test
    void aRedrawnNameDoesNotMeetOneOfTheBatch() {
        drawn.addAll(List.of("aaaaaa", "bbbbbb", "bbbbbb", "cccccc"));

        assertThat(free(Set.of("aaaaaa@acme"), "acme", "acme")).containsExactly("cccccc@acme", "bbbbbb@acme");
    }
}
