package io.github.nafworkbench.bench;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.feature.FeatureBuilder;
import io.github.nafworkbench.data.feature.FeatureBuilders;
import io.github.nafworkbench.data.reading.Progress;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How long features take for a table as large as QM9. */
public final class FeatureBench {
    private static final int ROWS = 134_000;
    private static final double MOST_SECONDS = 20;

    /** Molecules of the size of those in QM9: nine heavy atoms. */
    private static final List<String> MOLECULES = List.of(
            "CC1CC(C)C(O1)C#N",
            "CCCCCCCCC",
            "OCCCC#CC1CO1",
            "c1cc[nH]c(=O)c1C#N",
            "N#CC1C=CCC2NC12",
            "O=C1CC2CN2C2CC12",
            "NC(=O)C1CC1CC#C",
            "CC1(CN1)C(C=O)C=O",
            "COC1CC2OCC2O1",
            "CC1(Cc2n1nnc2)C");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FeatureBench() {}

    /**
     * Measures once, after the code has warmed up on a tenth of the rows. Works on one thread, so that its processor
     * time tells what the wall's clock would on a machine with nothing else to do.
     *
     * @return one line
     */
    public static String measure() throws InputException {
        FeatureBuilder builder = FeatureBuilders.named("smiles");
        builder.build(molecules(ROWS / 10), Progress.NONE);
        Table table = molecules(ROWS);
        long wall = System.nanoTime();
        long processor = THREADS.getCurrentThreadCpuTime();
        builder.build(table, Progress.NONE);
        double seconds = (THREADS.getCurrentThreadCpuTime() - processor) * 1e-9;
        return String.format(
                Locale.ROOT,
                "SMILES features of %d molecules: %.1f s of processor time, %.1f s by the clock (<= %.0f s %s)",
                ROWS,
                seconds,
                (System.nanoTime() - wall) * 1e-9,
                MOST_SECONDS,
                seconds <= MOST_SECONDS ? "reached" : "missed");
    }

    private static Table molecules(int rows) {
        List<String> cells = IntStream.range(0, rows)
                .mapToObj(row -> MOLECULES.get(row % MOLECULES.size()))
                .toList();
        return new Table("molecules", List.of(new Column.Texts("smiles", "", cells, 0)), 2);
    }
}
