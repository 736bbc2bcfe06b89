package io.selfenroll.localstack.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user that the services' containers run as. A key file is refused when others may read it, so the containers run
 * as its owner: whoever made the folder, but never root, who hands the files to a plain user id instead.
 */
record ContainerUser(int uid, int gid) {

    private static final ContainerUser PLAIN = new ContainerUser(10001, 10001);

    static ContainerUser owning(Path folder) {
        try {
            if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
                return PLAIN;
            }
            int uid = (int) Files.getAttribute(folder, "unix:uid");
            return uid == 0 ? PLAIN : new ContainerUser(uid, (int) Files.getAttribute(folder, "unix:gid"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the owner of " + folder, e);
        }
    }

    /** Gives root's files below the folder to this user; others are left as they are. */
    void take(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> plain = files.filter(Files::isRegularFile).toList();
            for (Path file : plain) {
                if (file.getFileSystem().supportedFileAttributeViews().contains("unix")
                        && (int) Files.getAttribute(file, "unix:uid") == 0) {
                    Files.setAttribute(file, "unix:uid", uid);
                    Files.setAttribute(file, "unix:gid", gid);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot change the owner of files in " + folder, e);
        }
    }
}
