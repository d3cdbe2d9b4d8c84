package io.github.nafworkbench.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The text of a user's file, whatever its encoding: a byte order mark decides, else UTF-8 if the bytes are valid UTF-8,
 * else windows-1252.
 *
 * @param name the file's name, without its folder
 * @param text the decoded text, without byte order mark
 */
record TextFile(String name, String text) {
    /** Largest file read, so that a wrong choice is refused before memory runs out. */
    static final long MOST_BYTES = 1L << 30;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int PROBE = 1 << 16;

    /**
     * Reads the whole file.
     *
     * @throws InputException if it is missing, a folder, unreadable, empty, too large, or not text
     */
    static TextFile read(Path file) throws InputException {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        if (Files.isDirectory(file)) {
            throw new InputException(name, "is a folder, not a file", "Choose a file inside it");
        }
        byte[] bytes;
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new InputException(
                        name,
                        "is " + (size >> 20) + " MB but at most " + (MOST_BYTES >> 20) + " MB can be read",
                        "Keep only the rows and columns that are needed");
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new InputException(name, "does not exist in " + folder(file), "Check the name and the folder");
        } catch (AccessDeniedException e) {
            throw new InputException(name, "may not be read with your permissions", "Allow reading or copy the file");
        } catch (IOException e) {
            throw new InputException(
                    name, "cannot be read: " + FileTrouble.reason(e), "Check the disk, or copy the file and try again");
        }
        return of(name, bytes);
    }

    /**
     * Decodes the content of a file.
     *
     * @throws InputException if it is empty or not text
     */
    static TextFile of(String name, byte[] bytes) throws InputException {
        String text = decode(bytes, name);
        if (text.isBlank()) {
            throw new InputException(name, "is empty", "Choose a file with a table in it");
        }
        return new TextFile(name, text);
    }

    private static String folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? "this folder" : parent.toString();
    }

    private static String decode(byte[] bytes, String name) throws InputException {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return checked(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), name);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return checked(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), name);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return checked(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), name);
        }
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new InputException(
                    name, "is a workbook or an archive, not text", "Save the sheet as CSV and choose that file");
        }
        return checked(withoutMark(bytes), name);
    }

    private static String withoutMark(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // The replacement character shows bytes that are no UTF-8, unless the file really holds that character.
        return text.indexOf('\uFFFD') < 0 || isUtf8(bytes) ? text : new String(bytes, WINDOWS_1252);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Refuses text with control characters that no table has. */
    private static String checked(String text, String name) throws InputException {
        int end = Math.min(text.length(), PROBE);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < '\t' || (c > '\r' && c < ' ' && c != 0x1A)) {
                throw new InputException(name, "is not a text file", "Choose a CSV or other delimited text file");
            }
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != (start[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
