package io.github.nafworkbench.data.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.feature.DatasetChoice;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MissingCellsTest {
    private static final String TEXT = "name,x,z,y\na,1,5,2\nb,,6,3\nc,9,7,4\nd,2,8,5\ne,4,9,7\n";

    private static Reading read(MissingValues policy) throws InputException {
        return TableFile.read(
                "cells.csv", TEXT.getBytes(StandardCharsets.UTF_8), ImportChoices.DETECT.with(policy), Progress.NONE);
    }

    private static double[] x(Reading reading) {
        return ((Column.Numbers) reading.table().columns().get(1)).values();
    }

    @Test
    void kept_gaps_make_a_column_no_input() throws Exception {
        Reading reading = read(MissingValues.KEEP);
        assertThat(x(reading)).containsExactly(1, Double.NaN, 9, 2, 4);
        assertThat(reading.named(Role.INPUT)).containsExactly("z");
        assertThat(reading.dataset().inputs()).hasSize(1);
    }

    @Test
    void rows_without_a_target_are_left_out_where_it_is_learnt_and_told() throws Exception {
        byte[] text = "x,band_gap,z\n1,5,2\n2,,3\n9,7,4\n2,8,5\n4,9,7\n5,1,3\n".getBytes(StandardCharsets.UTF_8);
        Reading reading = TableFile.read("gaps.csv", text, ImportChoices.DETECT, Progress.NONE);
        assertThat(reading.target()).isEqualTo("band_gap");
        assertThat(reading.table().rows()).isEqualTo(6);
        Reading learnt = DatasetChoice.AUTOMATIC.complete(reading);
        assertThat(learnt.table().lines()).containsExactly(2, 4, 5, 6, 7);
        assertThat(learnt.leftOut()).containsExactly(new RowsLeftOut(1, "a missing target"));
        assertThat(DatasetChoice.AUTOMATIC.of(reading, Progress.NONE).dataset().rows())
                .isEqualTo(5);
    }

    @Test
    void dropped_rows_keep_the_lines_of_the_others() throws Exception {
        Reading reading = read(MissingValues.DROP_ROWS);
        assertThat(x(reading)).containsExactly(1, 9, 2, 4);
        assertThat(reading.table().lines()).containsExactly(2, 4, 5, 6);
        assertThat(reading.table().columns().get(0).text(1)).isEqualTo("c");
        assertThat(reading.named(Role.INPUT)).containsExactly("x", "z");
    }

    @Test
    void gaps_to_be_filled_stay_in_the_table_until_the_rows_are_split() throws Exception {
        Reading reading = read(MissingValues.MEDIAN);
        assertThat(x(reading)).containsExactly(1, Double.NaN, 9, 2, 4);
        Dataset dataset = reading.dataset();
        assertThat(dataset.inputs()).extracting(Column.Numbers::name).containsExactly("x", "z");
        assertThat(dataset.filled(new int[] {0, 1, 2}).inputs().get(0).values()).containsExactly(1, 5, 9, 2, 4);
        assertThat(dataset.filled(new int[] {1, 3, 4}).inputs().get(0).values()).containsExactly(1, 3, 9, 2, 4);
    }

    @Test
    void a_column_without_a_value_in_the_training_rows_has_no_median() throws Exception {
        Dataset dataset = read(MissingValues.MEDIAN).dataset();
        assertThatThrownBy(() -> dataset.filled(new int[] {1}))
                .hasMessage("cells.csv, column x: has no value in the 1 training rows, so that there is no median. "
                        + "Leave the column out of the inputs.");
    }

    @Test
    void rows_left_out_are_counted_with_the_reason() throws Exception {
        assertThat(read(MissingValues.DROP_ROWS).leftOut())
                .containsExactly(new RowsLeftOut(1, "a missing cell of an input or the target"));
        assertThat(read(MissingValues.KEEP).leftOut()).isEmpty();
    }

    @Test
    void a_refused_gap_is_told_with_its_place() {
        assertThatThrownBy(() -> read(MissingValues.REFUSE))
                .hasMessage("cells.csv, line 3, column x: the cell is missing. "
                        + "Fill it, or choose what to do about missing cells.");
    }

    @Test
    void a_dropped_column_stays_in_the_table() throws Exception {
        Reading reading = read(MissingValues.DROP_COLUMNS);
        assertThat(reading.named(Role.INPUT)).containsExactly("z");
        assertThat(reading.table().columns()).hasSize(4);
    }
}
