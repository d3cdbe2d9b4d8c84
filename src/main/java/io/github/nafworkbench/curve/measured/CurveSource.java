package io.github.nafworkbench.curve.measured;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that curves were read from; with these bytes and rules they can be read again.
 *
 * @param file its name without the folder
 * @param sha256 of the content, in hexadecimal
 * @param content its bytes, not to be modified
 * @param rules what the user set about how it is read
 */
public record CurveSource(String file, String sha256, byte[] content, CurveRules rules) {
    static CurveSource of(String file, byte[] content, CurveRules rules) {
        return new CurveSource(file, sha256(content), content, rules);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
