package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.InputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text of a file in UTF-8, whatever its encoding: a byte order mark decides, else every other byte being zero tells of
 * UTF-16, else it is UTF-8 if all bytes are valid UTF-8, else windows-1252.
 */
final class Encoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int PROBE = 1 << 12;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;

    private Encoding() {}

    /** The text and how it was encoded. */
    record Decoded(Content text, Finding finding) {}

    /**
     * Decodes a file.
     *
     * @param chosen name of the encoding if the user set it
     * @throws InputException if the encoding is unknown, or the bytes are not text
     */
    static Decoded decode(String name, Content file, Optional<String> chosen) throws InputException {
        Charset charset;
        int mark = 0;
        String reason;
        if (file.startsWith(0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
            reason = "The file begins with its byte order mark.";
        } else if (file.startsWith(0xFF, 0xFE) || file.startsWith(0xFE, 0xFF)) {
            charset = file.startsWith(0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            mark = 2;
            reason = "The file begins with its byte order mark.";
        } else {
            Optional<Charset> wide = wide(file);
            boolean ascii = wide.isEmpty() && ascii(file);
            charset = wide.orElseGet(() -> ascii || utf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252);
            reason = wide.isPresent()
                    ? "Every other byte is zero."
                    : ascii
                            ? "All bytes are plain ASCII."
                            : charset.equals(WINDOWS_1252)
                                    ? "Some bytes are not valid UTF-8."
                                    : "All bytes are valid UTF-8.";
        }
        boolean set = chosen.isPresent();
        if (set) {
            Charset named = charset(name, chosen.get());
            mark = named.equals(charset) ? mark : 0;
            charset = named;
        }
        Content text = withoutEnd(utf8(file, mark, charset));
        refuseBinary(name, text);
        return new Decoded(
                text, new Finding(Finding.Subject.ENCODING, charset.name(), set, set ? "Set by you." : reason));
    }

    private static Charset charset(String name, String chosen) throws InputException {
        try {
            return Charset.forName(chosen);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InputException(
                    name, "cannot be read as '" + chosen + "', which is no known encoding", "Choose UTF-8 or another");
        }
    }

    private static Optional<Charset> wide(Content file) {
        int even = 0;
        int odd = 0;
        int end = Math.min(file.length(), PROBE) / 2 * 2;
        for (int i = 0; i < end; i += 2) {
            even += file.bytes()[i] == 0 ? 1 : 0;
            odd += file.bytes()[i + 1] == 0 ? 1 : 0;
        }
        if (end >= 8 && odd > 0.4 * end && even < 0.01 * end) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return end >= 8 && even > 0.4 * end && odd < 0.01 * end
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean ascii(Content file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.nativeOrder());
        int whole = file.length() / 8 * 8;
        long seen = 0;
        for (int i = 0; i < whole; i += 8) {
            seen |= bytes.getLong(i);
        }
        for (int i = whole; i < file.length(); i++) {
            seen |= file.bytes()[i] & 0x80;
        }
        return (seen & HIGH_BITS) == 0;
    }

    private static boolean utf8(Content file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(file.bytes(), 0, file.length());
        CharBuffer out = CharBuffer.allocate(PROBE);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return !result.isError();
    }

    private static Content utf8(Content file, int mark, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return mark == 0
                    ? file
                    : new Content(Arrays.copyOfRange(file.bytes(), mark, file.length() + 1), file.length() - mark);
        }
        String text = new String(file.bytes(), mark, file.length() - mark, charset);
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Old programs end a text with the sign 26. */
    private static Content withoutEnd(Content text) {
        int length = text.length();
        if (length > 0 && text.bytes()[length - 1] == 0x1A) {
            byte[] bytes = Arrays.copyOf(text.bytes(), length);
            bytes[length - 1] = '\n';
            return new Content(bytes, length - 1);
        }
        return text;
    }

    /** Refuses text with control characters that no table has: zero anywhere, others near the beginning. */
    private static void refuseBinary(String name, Content text) throws InputException {
        byte[] bytes = text.bytes();
        int end = Math.min(text.length(), 1 << 16);
        for (int i = 0; i < end; i++) {
            byte sign = bytes[i];
            if (sign >= 0 && (sign < '\t' || (sign > '\r' && sign < ' ' && sign != 0x1A))) {
                throw binary(name);
            }
        }
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        for (int i = 0; i + 8 <= text.length(); i += 8) {
            long word = words.getLong(i);
            if (((word - ONES) & ~word & HIGH_BITS) != 0) {
                throw binary(name);
            }
        }
    }

    private static InputException binary(String name) {
        return new InputException(
                name, "is not a text file", "Choose a CSV or other delimited text file, or a workbook");
    }
}
