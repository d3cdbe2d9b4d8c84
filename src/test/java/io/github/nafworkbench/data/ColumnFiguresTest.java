package io.github.nafworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.statistics.NumberSummary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnFiguresTest {
    @Test
    void text_and_numbers_are_summed_up_in_the_order_of_the_table() {
        Column.Texts names = new Column.Texts("name", "", List.of("a", "", "b", "a"), 0);
        Column.Numbers values = new Column.Numbers("x", "V", new double[] {1, Double.NaN, 1, 1});
        List<Double> shares = new ArrayList<>();
        List<ColumnFigures> summaries =
                ColumnFigures.of(new Table("cells.csv", List.of(names, values), 2), shares::add);
        assertThat(shares).containsExactly(0.5, 1.0);
        assertThat(summaries.get(0)).isEqualTo(new ColumnFigures.OfTexts(names, 1, 2));
        assertThat(summaries.get(0).constant()).isFalse();
        assertThat(summaries.get(1)).isInstanceOfSatisfying(ColumnFigures.OfNumbers.class, s -> {
            assertThat(s.figures()).isEqualTo(NumberSummary.of(values.values()));
            assertThat(s.missing()).isEqualTo(1);
            assertThat(s.constant()).isTrue();
            assertThat(s.bins().total()).isEqualTo(3);
        });
    }
}
