package io.github.nafworkbench.data.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.nafworkbench.data.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Mutated files of every kind are either read or refused in a sentence. The long run is {@code ./workbench test -Pfuzz};
 * with {@code -Dfuzz.samples=FOLDER} files of a folder are mutated too.
 */
class ReaderFuzzTest {
    private static final int CASES = Integer.getInteger("fuzz.cases", 400);
    /** A guard against hanging; the long run, which wants a quiet machine, asks for five seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 60));

    /** Reads, and looks at everything that was read. */
    private static String outcome(byte[] content) {
        try {
            Reading reading = TableFile.read("mutant", content);
            assertThat(reading.columns()).hasSize(reading.table().columns().size());
            assertThat(reading.problems().listed()).hasSizeLessThanOrEqualTo(100);
            reading.table().columns().forEach(column -> column.text(column.rows() - 1));
            return "read";
        } catch (InputException e) {
            assertThat(e.problem().sentence()).isNotBlank();
            return "refused";
        }
    }

    private static List<byte[]> samples() throws IOException {
        List<byte[]> samples = new ArrayList<>(SampleFiles.all());
        String folder = System.getProperty("fuzz.samples", "");
        if (!folder.isEmpty()) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    byte[] content = Files.readAllBytes(file);
                    samples.add(content.length < 1 << 18 ? content : Arrays.copyOf(content, 1 << 18));
                }
            }
        }
        return samples;
    }

    @Test
    void a_mutated_file_is_read_or_refused_in_a_sentence() throws IOException {
        List<byte[]> samples = samples();
        int read = 0;
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(i);
            byte[] mutant = Mutation.of(samples, random);
            String outcome = assertTimeoutPreemptively(LONGEST, () -> outcome(mutant), "case " + i);
            read += outcome.equals("read") ? 1 : 0;
        }
        assertThat(read).isBetween(CASES / 20, CASES - 1);
    }
}
