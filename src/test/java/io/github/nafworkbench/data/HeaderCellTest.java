package io.github.nafworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderCellTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gap (eV);gap;eV",
                "gap [eV];gap;eV",
                "Voltage[V];Voltage;V",
                "gap / eV;gap;eV",
                "E_rel (|β|);E_rel;|β|",
                "WE(1).Current (A);WE(1).Current;A",
                "heat of formation (eV/atom);heat of formation;eV/atom",
                "gap;gap;''",
                "Eg/eV;Eg;eV",
                "a(\u00c5);a;\u00c5",
                "P(GPa);P;GPa",
                "T, K;T;K",
                "T(K);T;K",
                "j/mA cm-2;j;mA cm-2",
                "E/atom;E/atom;''",
                "eV/atom;eV/atom;''",
                "A/cm2;A/cm2;''",
                "x(Mg);x(Mg);''",
                "x(N2);x(N2);''",
                "r(A);r(A);''",
                "C/N;C/N;''",
                "V(OUT);V(OUT);''",
                "a/b;a/b;''",
                "Smu1.V[1][1];Smu1.V[1][1];''",
                "(eV);(eV);''",
                "x ();x ();''"
            })
    void name_and_unit_are_told_apart(String cell, String name, String unit) {
        assertThat(HeaderCell.of(cell)).isEqualTo(new HeaderCell(name, unit));
    }
}
