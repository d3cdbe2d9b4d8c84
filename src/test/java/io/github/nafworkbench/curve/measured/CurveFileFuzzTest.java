package io.github.nafworkbench.curve.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.reading.Mutation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mutated curve files of every layout are either read or refused in a sentence; {@code -Dfuzz.cases} sets how many. */
class CurveFileFuzzTest {
    private static final int CASES = Math.max(3000, Integer.getInteger("fuzz.cases", 0));
    private static final int BLOCK = 500;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    static List<byte[]> samples() throws IOException {
        List<byte[]> samples = new ArrayList<>();
        for (String text : List.of(
                LayoutFiles.easyExpert(),
                LayoutFiles.easyExpertDiode(),
                LayoutFiles.kickStart("\t"),
                LayoutFiles.kickStartWide(),
                LayoutFiles.autolab(),
                LayoutFiles.memristor(),
                LayoutFiles.ltspice(),
                LayoutFiles.ltspiceSteps(),
                LayoutFiles.labView(),
                LayoutFiles.icCap(),
                LayoutFiles.ngspice(),
                LayoutFiles.xyce(true),
                LayoutFiles.sentaurus(),
                LayoutFiles.waveForms(),
                LayoutFiles.plotDigitizer(),
                LayoutFiles.origin(),
                LayoutFiles.longFormat())) {
            samples.add(LayoutFiles.utf8(text));
        }
        samples.add(LayoutFiles.clarius());
        return samples;
    }

    /** Reads, and looks at everything that was read. */
    private static boolean read(byte[] content) {
        try {
            CurveFileReading reading = MeasuredCurveFile.read("mutant_p1V.csv", content, CurveRules.DETECT);
            assertThat(reading.curves()).isNotEmpty();
            assertThat(reading.curves()).extracting(MeasuredCurve::name).doesNotHaveDuplicates();
            reading.family();
            for (MeasuredCurve curve : reading.curves()) {
                assertThat(curve.trend()).isNotNull();
                assertThat(curve.branches()).isNotEmpty();
                for (BranchChoice choice : BranchChoice.values()) {
                    curve.tabulated(choice, UnitMap.NONE, Extrapolation.LINEAR);
                    curve.points(choice).ifPresent(points -> UnitMap.of(points, -1, 1));
                }
            }
            return true;
        } catch (InputException e) {
            assertThat(e.problem().sentence()).isNotBlank();
            return false;
        }
    }

    @Test
    void a_mutated_file_is_read_or_refused_in_a_sentence() throws IOException {
        List<byte[]> samples = samples();
        int read = 0;
        for (int block = 0; block < CASES; block += BLOCK) {
            int first = block;
            read += assertTimeoutPreemptively(LONGEST, () -> readable(samples, first), "cases from " + first);
        }
        assertThat(read).isBetween(CASES / 4, CASES - 1);
    }

    private static int readable(List<byte[]> samples, int first) {
        int read = 0;
        for (int i = first; i < first + BLOCK; i++) {
            byte[] mutant = Mutation.of(samples, new Random(i));
            try {
                read += read(mutant) ? 1 : 0;
            } catch (RuntimeException e) {
                throw new AssertionError("case " + i, e);
            }
        }
        return read;
    }
}
