package io.github.nafworkbench.bench;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Blas;
import io.github.nafworkbench.network.BlasChoice;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The engine's work beside its rivals', one after the other in one run: medians of processor time on one thread, unless
 * a line says otherwise.
 */
public final class EngineBench implements AutoCloseable {
    private final Rivals rivals;
    private final ComparisonTable table;
    /** Groups of lines in the order of the table, by the name that chooses them. */
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** Some lines of the table. */
    @FunctionalInterface
    private interface Group {
        void measure() throws InputException;
    }

    /**
     * Starts the rivals.
     *
     * @param script {@code bench/rivals.py}
     * @param memoryCommand what starts the program so that it prints {@link MemoryBench#peakMegabytes}
     * @param out takes each line as soon as it is known
     * @throws InputException if the rivals cannot be started
     */
    public EngineBench(Path script, List<String> memoryCommand, Consumer<String> out) throws InputException {
        rivals = new Rivals(script);
        table = new ComparisonTable(rivals, out);
        Supplier<Blas> newBlas = BlasChoice.bySelfTest().newBlas();
        groups.put("gradient", new GradientBench(newBlas, table)::measure);
        groups.put("noise", new NoiseBench(newBlas, table)::measure);
        groups.put("adam", new AdamBench(newBlas, table)::measure);
        groups.put("lm", new LevenbergMarquardtBench(newBlas, table)::measure);
        groups.put("allocation", new AllocationBench(newBlas, table)::measure);
        groups.put("memory", new MemoryBench(memoryCommand, table)::measure);
    }

    /**
     * Measures, which takes some minutes.
     *
     * @param chosen names of groups; empty: all
     * @return one object for each line of the table, for JSON
     * @throws InputException if there is no group of such a name; the message lists them
     */
    public List<Map<String, Object>> measure(Set<String> chosen) throws InputException {
        for (String name : chosen) {
            if (!groups.containsKey(name)) {
                throw new InputException(
                        "Group '" + name + "'", "is not known", "Choose from: " + String.join(", ", groups.keySet()));
            }
        }
        table.begin();
        for (Map.Entry<String, Group> group : groups.entrySet()) {
            if (chosen.isEmpty() || chosen.contains(group.getKey())) {
                group.getValue().measure();
            }
        }
        return table.fields();
    }

    @Override
    public void close() {
        rivals.close();
    }
}
