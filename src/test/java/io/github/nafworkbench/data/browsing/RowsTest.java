package io.github.nafworkbench.data.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Split;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private static final double NAN = Double.NaN;
    private static final Column.Numbers GAP = new Column.Numbers("gap", "eV", new double[] {3, 0, NAN, 1.5, 0, -2});
    private static final Column.Texts NAME =
            new Column.Texts("name", "", List.of("MgO", "Fe", "", "ZnO", "feO", "Cu"), 0);

    private static int[] rows(List<RowFilter> filters, List<RowSort> sorts) {
        return Rows.of(6, row -> true, filters, sorts, share -> {});
    }

    private static int[] filtered(Column column, String typed) throws InputException {
        return rows(List.of(RowFilter.of(column, typed)), List.of());
    }

    @Test
    void without_anything_all_rows_are_in_the_order_of_the_file() {
        assertThat(rows(List.of(), List.of())).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void numbers_sort_with_gaps_last_either_way_and_ties_in_the_order_of_the_file() {
        assertThat(rows(List.of(), List.of(new RowSort(GAP, false)))).containsExactly(5, 1, 4, 3, 0, 2);
        assertThat(rows(List.of(), List.of(new RowSort(GAP, true)))).containsExactly(0, 3, 1, 4, 5, 2);
    }

    @Test
    void text_sorts_whatever_the_case_and_a_second_column_breaks_ties() {
        assertThat(rows(List.of(), List.of(new RowSort(NAME, false)))).containsExactly(5, 1, 4, 0, 3, 2);
        assertThat(rows(List.of(), List.of(new RowSort(GAP, false), new RowSort(NAME, true))))
                .containsExactly(5, 4, 1, 3, 0, 2);
    }

    @Test
    void text_is_filtered_by_what_it_contains() throws InputException {
        assertThat(filtered(NAME, "fe")).containsExactly(1, 4);
        assertThat(filtered(NAME, "empty")).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0          | 1,4
                    = 1.5      | 3
                    0 to 1,5   | 1,3,4
                    1.5..0     | 1,3,4
                    -2 to −1   | 5
                    > 0        | 0,3
                    >=0        | 0,1,3,4
                    < 0        | 5
                    ≤ 0        | 1,4,5
                    1e0..3     | 0,3
                    empty      | 2
                    """)
    void numbers_are_filtered_by_value_and_range(String typed, String expected) throws InputException {
        assertThat(filtered(GAP, typed))
                .containsExactly(Arrays.stream(expected.split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1 to", ">", "1..2..3", "1.2.3", "."})
    void what_is_no_range_is_told_with_the_forms_there_are(String typed) {
        assertThatThrownBy(() -> RowFilter.of(GAP, typed)).isInstanceOfSatisfying(InputException.class, e -> assertThat(
                        e.problem().sentence())
                .contains("Filter of gap: '" + typed + "' is not a range of numbers", "1 to 5"));
    }

    @Test
    void all_filters_and_the_condition_hold_together() throws InputException {
        List<RowFilter> filters = List.of(RowFilter.of(GAP, "0 to 3"), RowFilter.of(NAME, "o"));
        assertThat(Rows.of(6, row -> row > 0, filters, List.of(new RowSort(GAP, true)), share -> {}))
                .containsExactly(3, 4);
    }

    @Test
    void filtering_and_sorting_can_be_given_up() {
        assertThatThrownBy(() -> Rows.of(3, row -> true, List.of(), List.of(), share -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void every_row_has_its_part() {
        Parts parts = Parts.of(4, new Split(new int[] {0, 3}, new int[] {1}));
        assertThat(parts.ofRows()).containsExactly(Part.TRAIN, Part.TEST, Part.UNUSED, Part.TRAIN);
        assertThat(parts.of(1)).isEqualTo(Part.TEST);
    }
}
