package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/** Reads bytes of files, with limits. */
final class SourceFile {
    private static final long MOST_BYTES = 1L << 30;
    private static final int BLOCK = 1 << 22;

    private SourceFile() {}

    /** Most bytes of text that are read: a gigabyte, or a quarter of the memory there is. */
    static long mostBytes() {
        return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4);
    }

    /** The file's name without its folder. */
    static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    /**
     * Reads the whole file.
     *
     * @throws InputException if it is missing, no regular file, unreadable or too large, or changes meanwhile
     */
    static Content read(Path file, Progress progress) throws InputException {
        String name = name(file);
        if (Files.isDirectory(file)) {
            throw new InputException(name, "is a folder, not a file", "Choose a file inside it");
        }
        try {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            if (!before.isRegularFile()) {
                throw new InputException(name, "is no regular file", "Choose a file that is kept on a disk");
            }
            if (before.size() > mostBytes()) {
                throw tooLarge(name, "is " + (before.size() >> 20) + " MB");
            }
            Content content;
            try (InputStream in = Files.newInputStream(file)) {
                content = read(name, in, before.size(), progress);
            }
            BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
            if (content.length() != before.size()
                    || after.size() != before.size()
                    || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
                throw new InputException(
                        name, "was changed while it was read", "Wait until it is written, then open it again");
            }
            return content;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static InputException tooLarge(String name, String what) {
        return new InputException(
                name,
                what + " but at most " + (mostBytes() >> 20) + " MB of text can be read here",
                "Keep only the rows and columns that are needed");
    }

    static InputException unreadable(Path file, IOException e) {
        String name = name(file);
        if (e instanceof NoSuchFileException) {
            Path parent = file.toAbsolutePath().normalize().getParent();
            String folder = parent == null ? "this folder" : parent.toString();
            return new InputException(name, "does not exist in " + folder, "Check the name and the folder");
        }
        if (e instanceof AccessDeniedException) {
            return new InputException(name, "may not be read with your permissions", "Allow reading or copy the file");
        }
        return new InputException(
                name, "cannot be read: " + FileTrouble.reason(e), "Check the disk, or copy the file and try again");
    }

    /**
     * Reads a stream to its end.
     *
     * @param expected how many bytes there will be, if known, else 0
     * @throws InputException if there are more than {@link #mostBytes}
     */
    static Content read(String name, InputStream in, long expected, Progress progress)
            throws IOException, InputException {
        return read(name, in, expected, mostBytes(), progress);
    }

    /** As above, with a limit of its own. */
    static Content read(String name, InputStream in, long expected, long most, Progress progress)
            throws IOException, InputException {
        byte[] bytes = new byte[(int) Math.min(most, expected > 0 ? expected : BLOCK) + 2];
        int n = 0;
        while (true) {
            if (n + 1 == bytes.length) {
                if (n > most) {
                    throw tooLarge(name, "holds more than " + (most >> 20) + " MB");
                }
                bytes = Arrays.copyOf(bytes, (int) Math.min(most + 2, 2L * bytes.length));
            }
            int read = in.read(bytes, n, Math.min(BLOCK, bytes.length - 1 - n));
            if (read < 0) {
                break;
            }
            n += read;
            progress.step(expected > 0 ? Math.min(1, 0.2 * n / expected) : 0);
        }
        bytes[n] = '\n';
        return new Content(bytes, n);
    }
}
