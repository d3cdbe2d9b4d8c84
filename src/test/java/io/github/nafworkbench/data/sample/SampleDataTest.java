package io.github.nafworkbench.data.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.Table;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SampleDataTest {
    static final List<SampleData> ALL = SampleData.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void its_sentence_tells_how_many_rows_there_are_and_its_target_is_the_last_column(SampleData sample) {
        Table table = sample.table();
        assertThat(sample.sentence()).startsWith(String.format(Locale.ROOT, "%,d ", table.rows()));
        assertThat(table.columns().get(table.columns().size() - 1).name()).isEqualTo(sample.target());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void its_data_set_has_a_unit_and_inputs_enough_and_the_target_a_user_would_get(SampleData sample) {
        Table table = sample.table();
        Dataset dataset = sample.dataset(table);
        assertThat(dataset.targetUnit()).isNotEmpty();
        assertThat(dataset.inputs()).hasSizeGreaterThan(10);
        assertThat(Dataset.defaultTarget(table)).isEqualTo(sample.target());
    }
}
