package io.github.nafworkbench.curve.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.sample.ModelDevices;
import io.github.nafworkbench.data.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model devices that come with the program. */
class SampleCurvesTest {
    private static CurveFileReading read(String name) throws InputException {
        String text = ModelDevices.files().getOrDefault(name, "");
        return MeasuredCurveFile.read(name, LayoutFiles.utf8(text), CurveRules.DETECT);
    }

    @Test
    void the_files_in_sample_data_are_those_the_command_writes() throws IOException {
        for (var file : ModelDevices.files().entrySet()) {
            assertThat(Files.readString(Path.of("sample-data/curves", file.getKey())))
                    .isEqualTo(file.getValue());
            assertThat(file.getValue()).contains("MODEL DATA computed by NAF Workbench, not measured");
        }
    }

    @Test
    void differential_pairs_differ_in_threshold_and_current() throws InputException {
        CurveFileReading reading = read("differential-pairs.txt");
        assertThat(InstrumentLayoutsTest.told(reading)).isEqualTo("VIN (V), IOUT (uA): 12 x 81");
        List<CurvePoints> devices = reading.curves().stream()
                .map(curve -> curve.points(BranchChoice.FORWARD).orElseThrow())
                .toList();
        UnitMap map = UnitMap.ofPopulation(devices, -1, 1).orElseThrow();
        assertThat(map.xScale()).as("2 U_T / kappa").isCloseTo(2 * 0.02585 / 0.7, within(0.005));
        assertThat(map.xZero()).as("threshold, 10 mV / sqrt 12 of 0").isCloseTo(0, within(0.009));
        assertThat(map.yScale()).as("tail current in uA").isCloseTo(10, within(0.2));
        long shifted = devices.stream()
                .filter(points ->
                        Math.abs(UnitMap.of(points, -1, 1).orElseThrow().xZero()) > 0.002)
                .count();
        assertThat(shifted).isGreaterThan(6);
    }

    @Test
    void inverters_have_three_supplies_in_one_file() throws InputException {
        assertThat(InstrumentLayoutsTest.told(read("inverters.csv")))
                .isEqualTo("VIN (V), VOUT (V): 3 x 101; VDD [1, 1.5, 2]");
    }

    @Test
    void diodes_are_held_at_a_compliance() throws InputException {
        CurveFileReading reading = read("diodes.csv");
        assertThat(InstrumentLayoutsTest.told(reading))
                .isEqualTo("ANODE Voltage (V), ANODE Current (A): 8 x 76; Device [D1, D2, D3, D4, D5, D6, D7, D8]");
        assertThat(reading.curves()).allSatisfy(curve -> assertThat(curve.flags())
                .extracting(CurveFlag::kind)
                .containsExactly(CurveFlag.Kind.COMPLIANCE));
        assertThat(reading.dropped()).as("figures after the data").hasSize(1);
        assertThat(reading.problems()).isEmpty();
    }
}
