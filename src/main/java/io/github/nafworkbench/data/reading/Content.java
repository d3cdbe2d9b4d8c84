package io.github.nafworkbench.data.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a file, or of a text made of one, with a line end after them.
 *
 * @param bytes not to be modified; {@code bytes[length]} is a line end
 */
record Content(byte[] bytes, int length) {
    static Content of(byte[] bytes) {
        byte[] ended = Arrays.copyOf(bytes, bytes.length + 1);
        ended[bytes.length] = '\n';
        return new Content(ended, bytes.length);
    }

    boolean startsWith(int... start) {
        if (length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != (start[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
