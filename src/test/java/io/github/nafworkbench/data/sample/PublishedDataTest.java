package io.github.nafworkbench.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.feature.DatasetChoice;
import io.github.nafworkbench.data.feature.FeatureBuilders;
import io.github.nafworkbench.data.reading.Progress;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.data.reading.TableFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PublishedDataTest {
    private static final List<PublishedData> ALL = PublishedData.all();

    private static Reading reading(String text) throws InputException {
        return TableFile.read("published.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void every_fact_is_told_and_target_and_features_are_known(PublishedData data) throws InputException {
        assertThat(List.of(data.sentence(), data.publication(), data.source(), data.licence(), data.file(), data.use()))
                .doesNotContain("");
        assertThat(data.doi()).matches("10\\.[0-9]{4}/\\S+");
        String columns = String.join(
                ", ",
                data.columns().stream().map(PublishedData.ColumnMeaning::names).toList());
        assertThat(data.targets()).anyMatch(columns::contains);
        for (String builder : data.features()) {
            assertThat(FeatureBuilders.named(builder).name()).isEqualTo(builder);
            assertThat(data.use()).contains("features " + builder);
        }
    }

    /** Made-up rows under the columns as published. */
    @Test
    void a_downloaded_file_gets_target_unit_and_features_without_a_correction() throws InputException {
        StringBuilder text =
                new StringBuilder("mol_id,smiles,A,B,C,mu,alpha,homo,lumo,gap,r2,zpve,u0,u298,h298,g298,cv\n");
        for (int i = 1; i < 9; i++) {
            text.append("gdb_")
                    .append(i)
                    .append(',')
                    .append("C".repeat(i))
                    .append("O,1,1,1,")
                    .append(i)
                    .append(",2,-0.2,0.1,0.3,9,0.0")
                    .append(i + 1)
                    .append(",-1,-2,-3,-4,")
                    .append(i * i)
                    .append('\n');
        }
        DatasetChoice.Chosen chosen = ALL.get(1).choice().of(reading(text.toString()), Progress.NONE);
        assertThat(chosen.dataset().targets().get(0).label()).isEqualTo("zpve (Hartree)");
        assertThat(chosen.dataset().features()).containsExactly("smiles");
        assertThat(chosen.dataset().inputs())
                .extracting(Column::name)
                .contains("atoms_C", "bonds_C-C")
                .doesNotContain("gap");
    }

    @Test
    void another_file_is_refused_with_the_column_that_it_lacks() throws InputException {
        Reading other = reading("formula,E\nNaCl,1\nKCl,2\nLiF,3\nKBr,4\nCsCl,7\n");
        assertThatThrownBy(() -> ALL.get(2).choice().of(other, Progress.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no column ind_gap or Band_gap or Eg");
    }
}
