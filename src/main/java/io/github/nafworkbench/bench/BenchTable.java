package io.github.nafworkbench.bench;

import io.github.nafworkbench.random.Purpose;
import io.github.nafworkbench.random.RandomStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a table like those of quantum chemistry: an index, a name, a molecule as text, and 19 numbers a row. */
final class BenchTable {
    private static final String NAMES = ",mol_id,smiles,A,B,C,mu,alpha,homo,lumo,gap,r2,zpve,u0,u298,h298,g298,cv,"
            + "u0_atom,u298_atom,h298_atom,g298_atom\n";
    private static final String[] PIECES = {"C", "C", "CC", "N", "O", "C1", "1", "(", ")", "=O", "C#C", "c1ccccc1"};
    /** Digits after the point, and the size, of each column of numbers. */
    private static final int[] DIGITS = {5, 5, 5, 4, 2, 4, 4, 4, 4, 6, 6, 6, 6, 6, 3, 9, 9, 11, 12};

    private static final double[] SIZES = {
        5, 2, 1.5, 3, 75, -0.25, 0.02, 0.27, 1100, 0.15, -400, -400, -400, -400, 30, -1700, -1700, -1700, -1600
    };

    private BenchTable() {}

    static void write(Path file, int rows) throws IOException {
        RandomStream random = RandomStream.of(1, Purpose.SPLIT);
        long draw = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(NAMES);
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                row.setLength(0);
                row.append(i).append(",gdb_").append(i + 1).append(',');
                int pieces = 5 + (int) (6 * random.uniform(draw++));
                for (int k = 0; k < pieces; k++) {
                    row.append(PIECES[(int) (PIECES.length * random.uniform(draw++))]);
                }
                for (int c = 0; c < DIGITS.length; c++) {
                    double value = SIZES[c] * (0.5 + random.uniform(draw++));
                    row.append(',').append(decimal(value, DIGITS[c]));
                }
                out.append(row).append('\n');
            }
        }
    }

    private static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
