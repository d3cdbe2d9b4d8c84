package io.github.nafworkbench.data.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages the content of files at random. */
public final class Mutation {
    private static final String[] TOKENS = {
        "\"",
        "\"\"",
        "'",
        ",",
        ";",
        "\t",
        "|",
        " ",
        "\n",
        "\r\n",
        "\r",
        "#",
        "%",
        "\0",
        "\u001a",
        "\u00a0",
        "\u2212",
        "1e999",
        "-",
        "NaN",
        "inf",
        "1,5",
        "1.234,5",
        "1,234.5",
        "9".repeat(400),
        ",".repeat(300),
        "\n".repeat(50),
        "\"".repeat(99),
        "sep=;\n",
        "@data\n",
        "{0 1}",
        "\uFEFF",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>",
        "PK\u0003\u0004"
    };

    private Mutation() {}

    public static byte[] of(List<byte[]> samples, Random random) {
        byte[] content = samples.get(random.nextInt(samples.size()));
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times; i++) {
            content = once(content, samples, random);
        }
        return content;
    }

    private static byte[] once(byte[] content, List<byte[]> samples, Random random) {
        int at = random.nextInt(content.length + 1);
        int end = Math.min(content.length, at + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(content, random);
            case 1 -> joined(content, at, TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8), at);
            case 2 -> joined(content, at, new byte[0], end);
            case 3 -> joined(content, end, Arrays.copyOfRange(content, at, end), end);
            case 4 -> Arrays.copyOf(content, at);
            case 5 -> {
                byte[] other = samples.get(random.nextInt(samples.size()));
                int from = random.nextInt(other.length + 1);
                yield joined(content, at, Arrays.copyOfRange(other, from, Math.min(other.length, from + 60)), end);
            }
            default -> joined(content, at, new byte[] {(byte) random.nextInt(256)}, end);
        };
    }

    private static byte[] flipped(byte[] content, Random random) {
        byte[] flipped = content.clone();
        for (int i = 0; i < 4 && flipped.length > 0; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** The content with what is from {@code at} to {@code after} replaced. */
    private static byte[] joined(byte[] content, int at, byte[] middle, int after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(content, 0, at);
        out.writeBytes(middle);
        out.write(content, after, content.length - after);
        return out.toByteArray();
    }
}
