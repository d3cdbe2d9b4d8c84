package io.github.nafworkbench.data.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.InputException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChunksTest {
    private static final String[] CELLS = {
        "1",
        "-2.5",
        "1e3",
        "",
        "x",
        "\"a,b\"",
        "\"a\nb\"",
        "\"say \"\"hi\"\"\"",
        "\"7.5\"",
        "4\"",
        "\"open",
        "NA",
        " 8 "
    };

    /** A table of odd cells, some lines of which are too long or too short, by the numbers drawn. */
    private static String text(long seed, int rows) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("a,b,c\n");
        String[] ends = {"\n", "\r\n", "\n", "\r\r\n", "\r"};
        for (int row = 0; row < rows; row++) {
            int cells = random.nextInt(20) == 0 ? 1 + random.nextInt(5) : 3;
            for (int c = 0; c < cells; c++) {
                text.append(c > 0 ? "," : "").append(CELLS[random.nextInt(CELLS.length)]);
            }
            text.append(ends[random.nextInt(ends.length)]);
        }
        return text.toString();
    }

    private static Object read(String text, int chunkBytes) {
        try {
            Reading reading = new TextReading(
                            TextReading.plain("cells.csv", text), ImportChoices.DETECT, Progress.NONE, chunkBytes)
                    .read();
            return List.of(reading.table(), reading.columns(), reading.problems());
        } catch (InputException e) {
            return e.problem();
        }
    }

    @Property(tries = 300)
    void chunks_of_any_size_give_the_same_table_and_problems(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 200) int chunk) {
        String text = text(seed, rows);
        assertThat(read(text, chunk)).isEqualTo(read(text, 1 << 20));
    }

    @Test
    void any_number_of_threads_gives_the_same_table() throws Exception {
        String text = text(7, 5000);
        Object one = new ForkJoinPool(1).submit(() -> read(text, 1000)).get();
        Object eight = new ForkJoinPool(8).submit(() -> read(text, 1000)).get();
        assertThat(eight).isEqualTo(one);
    }
}
