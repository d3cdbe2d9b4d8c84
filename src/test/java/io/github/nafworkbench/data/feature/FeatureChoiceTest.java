package io.github.nafworkbench.data.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.ColumnChoice;
import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.reading.Progress;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.data.reading.Role;
import io.github.nafworkbench.data.reading.TableFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureChoiceTest {
    private static final String ALCOHOLS = """
            name,smiles,flag,energy,y
            methanol,CO,0,0.11,1
            ethanol,CCO,1,0.22,2
            broken,C1CC,0,0.33,3
            propanol,CCCO,1,0.44,4
            butanol,CCCCO,0,0.55,5
            """;

    private static Table table(String csv) throws InputException {
        return TableFile.read("t.csv", csv.getBytes(StandardCharsets.UTF_8)).table();
    }

    private static FeaturedTable apply(String csv, String... names) throws InputException {
        return new FeatureChoice(List.of(names)).apply(table(csv), List.of("y"), false, Progress.NONE);
    }

    @Test
    void a_table_with_few_inputs_gets_features_beside_its_whole_numbers() throws InputException {
        FeaturedTable featured = apply(ALCOHOLS, "auto");
        assertThat(featured.inputs(List.of("y")))
                .containsExactly("flag", "atoms_C", "atoms_H", "bonds_C-C", "bonds_C-H", "groups_CH2");
    }

    private static List<String> inputs(ImportChoices choices) throws InputException {
        Reading reading = TableFile.read(
                "t.csv",
                (ALCOHOLS + "pentanol,CCCCCO,1,0.66,6\n").getBytes(StandardCharsets.UTF_8),
                choices,
                Progress.NONE);
        return DatasetChoice.AUTOMATIC.of(reading, Progress.NONE).dataset().inputs().stream()
                .map(Column::name)
                .toList();
    }

    @Test
    void features_stand_beside_the_columns_of_the_role_chosen() throws InputException {
        assertThat(inputs(ImportChoices.DETECT)).contains("flag", "atoms_C").doesNotContain("energy");
        for (Role other : List.of(Role.IGNORE, Role.GROUP, Role.ID)) {
            assertThat(inputs(ImportChoices.DETECT.withColumn("flag", ColumnChoice.DETECT.withRole(other))))
                    .contains("atoms_C")
                    .doesNotContain("flag");
        }
        assertThat(inputs(ImportChoices.DETECT.withColumn("energy", ColumnChoice.DETECT.withRole(Role.INPUT))))
                .contains("flag", "energy", "atoms_C")
                .doesNotContain("y");
    }

    @Test
    void a_cell_that_is_no_molecule_is_told_and_costs_its_row_alone() throws InputException {
        FeaturedTable featured = apply(ALCOHOLS, "smiles");
        assertThat(featured.table().rows()).isEqualTo(4);
        assertThat(featured.table().lines()).containsExactly(2, 3, 5, 6);
        assertThat(featured.unread()).hasSize(1);
        assertThat(featured.unread().get(0).sentence())
                .startsWith("t.csv, line 4, column smiles: 'C1CC' is no molecule");
    }

    @Test
    void none_and_a_table_with_inputs_enough_are_left_as_they_are() throws InputException {
        assertThat(apply(ALCOHOLS, "none").features()).isEmpty();
        String rich = "smiles,a,b,c,y\nCO,1.5,2,3,1\nCCO,2.5,3,1,2\nCCCO,3.5,4,7,3\n";
        assertThat(apply(rich, "auto").features()).isEmpty();
        assertThat(apply(rich, "smiles").features()).isNotEmpty();
    }

    @Test
    void features_that_are_not_known_or_find_nothing_are_refused_with_what_there_is() {
        assertThatThrownBy(() -> apply(ALCOHOLS, "smile")).hasMessageContaining("smiles, perovskite, formula");
        assertThatThrownBy(() -> apply(ALCOHOLS, "perovskite")).hasMessageContaining("holds nothing for the features");
    }

    @Test
    void formulas_sites_and_benzenoids_are_told_by_their_cells() throws InputException {
        assertThat(suiting("x,y\nSr2AlTiO6,1\nBa2AlVO6,2\n")).containsExactly("perovskite", "formula");
        assertThat(suiting("a_1,b_1,a_2,b_2,y\nAg,Nb,La,Al,4\nBa,Nb,La,Ga,5\n")).containsExactly("perovskite");
        assertThat(suiting("x,y\nNaCl,1\nFe2O3,2\n")).containsExactly("formula");
        assertThat(suiting("m,y\nc1ccc2ccccc2c1,1\nc1ccc2cc3ccccc3cc2c1,2\n")).containsExactly("benzenoid", "smiles");
        assertThat(suiting("name,y\nalpha,1\nbeta,2\n")).isEmpty();
    }

    private static List<String> suiting(String csv) throws InputException {
        return FeatureBuilders.suiting(table(csv)).stream()
                .map(FeatureBuilder::name)
                .toList();
    }

    /** NaCl by hand: electronegativities 0.93 and 3.16 give mean 2.045 and spread 1.115. */
    @Test
    void a_formula_has_mean_and_spread_weighted_by_amount() throws InputException {
        Table table = apply("x,y\nNaCl,1\nMgCl2,2\n", "formula").table();
        assertThat(value(table, "electronegativity_mean", 0)).isEqualTo(2.045);
        assertThat(value(table, "electronegativity_spread", 0)).isEqualTo(1.115);
        assertThat(value(table, "electronegativity_mean", 1)).isCloseTo((1.31 + 2 * 3.16) / 3, within(1e-12));
        assertThat(value(table, "period_min", 0)).isNaN();
    }

    private static double value(Table table, String column, int row) {
        return table.column(column).map(c -> ((Column.Numbers) c).values()[row]).orElse(Double.NaN);
    }

    @Test
    void a_feature_whose_name_is_taken_gets_another() throws InputException {
        Table table = apply("smiles,atoms_C,y\nCO,1,1\nCCO,2,2\n", "smiles").table();
        assertThat(table.column("atoms_C_feature")).isPresent();
    }
}
