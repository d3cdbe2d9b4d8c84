package io.github.nafworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultTargetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HOMO_eV,GAP_eV,y_value,n_rings,Erel_eV,NFOD; Erel_eV",
                "mu,homo,lumo,gap,r2,zpve,u0,cv; zpve",
                "tolerance_factor,Eg,irA,lualX; Eg",
                "x,gap gllbsc,z; gap gllbsc",
                "cubic,ortho,ind_gap,z; ind_gap",
                "x,Band gap,z; Band gap",
                "E_form,x; E_form",
                "formation_energy_per_atom,x; formation_energy_per_atom",
                "target,x; target",
                "stopgap,x; x",
                "a,b,c; c"
            })
    void a_name_that_targets_have_comes_before_the_last_column(String names, String target) {
        List<Column> columns = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            columns.add(new Column.Numbers(name, "", new double[] {0.5, 0.25, columns.size()}));
        }
        assertThat(DefaultTarget.of(new Table("t", columns, 2)).name()).isEqualTo(target);
    }

    private static DefaultTarget ofGap(double... gap) {
        return DefaultTarget.of(new Table(
                "t",
                List.of(
                        new Column.Numbers("band_gap", "", gap),
                        new Column.Numbers("volume", "", new double[] {1, 2, 4, 3})),
                2));
    }

    @Test
    void one_missing_cell_does_not_lose_the_target_that_its_name_tells() {
        assertThat(ofGap(1.1, Double.NaN, 0.7, 2))
                .isEqualTo(
                        new DefaultTarget("band_gap", "Its name is that of a gap. Rows without it cannot be learnt."));
    }

    @Test
    void a_column_that_is_mostly_empty_is_no_target_whatever_its_name() {
        assertThat(ofGap(1.1, Double.NaN, Double.NaN, Double.NaN).name()).isEqualTo("volume");
    }
}
