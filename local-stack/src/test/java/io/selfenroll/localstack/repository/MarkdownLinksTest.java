package io.selfenroll.localstack.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Documents point to files and headings that exist. */
class MarkdownLinksTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Set<String> NOT_OURS = Set.of(".git", ".local", "node_modules", "target", "dist", "secrets");

    @Test
    void everyLinkInADocumentLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            String text = Files.readString(document);
            LINK.matcher(text)
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.matches("[a-z]+:.*|.*\\{\\{.*"))
                    .filter(link -> !leads(document, link))
                    .forEach(link -> broken.add(Repository.ROOT.relativize(document) + ": " + link));
        }

        assertThat(broken).isEmpty();
    }

    private static boolean leads(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || hasHeading(target, parts[1]));
    }

    /** Anchors as GitHub makes them: lower case, without punctuation, spaces as dashes. */
    private static boolean hasHeading(Path document, String anchor) {
        try {
            return HEADING.matcher(Files.readString(document))
                    .results()
                    .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                    .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                    .anyMatch(anchor::equals);
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        Files.walkFileTree(Repository.ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    documents.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return documents;
    }
}
