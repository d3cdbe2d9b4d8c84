package io.github.nafworkbench.curve.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nafworkbench.data.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveFolderTest {
    @TempDir
    Path folder;

    private void write(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(
                    folder.resolve(name), "V (V),I (A)\n" + LayoutFiles.twoColumns(",", LayoutFiles::tanh, -1, 1, 20));
        }
    }

    private static List<String> conditions(CurveFolder folder) {
        return folder.readings().stream()
                .map(reading -> String.join(
                        ", ",
                        reading.curves().get(0).conditions().stream()
                                .map(Condition::label)
                                .toList()))
                .toList();
    }

    @Test
    void what_differs_in_the_names_is_the_device() throws IOException, InputException {
        write("wafer3_DG01_iv.csv", "wafer3_DG02_iv.csv", "wafer3_DH11_iv.csv");
        assertThat(conditions(CurveFolder.read(folder, CurveRules.DETECT, Optional.empty())))
                .containsExactly("device = DG01", "device = DG02", "device = DH11");
    }

    @Test
    void a_template_tells_what_the_parts_of_the_names_mean() throws IOException, InputException {
        write("M1_300K_p1V_m1.1V.csv", "M2_310.5K_p2V_m0.5V.csv");
        FileNameTemplate template = new FileNameTemplate("{device}_{T}_{high}_{low}");
        CurveFolder read = CurveFolder.read(folder, CurveRules.DETECT, Optional.of(template));
        assertThat(conditions(read))
                .containsExactly(
                        "device = M1, high = 1 V, low = -1.1 V, T = 300 K, sweep end 1 = 1 V, sweep end 2 = -1.1 V",
                        "device = M2, high = 2 V, low = -0.5 V, T = 310.5 K, sweep end 1 = 2 V, sweep end 2 = -0.5 V");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void a_name_that_does_not_fit_is_told_and_its_file_read() throws IOException, InputException {
        write("M1_300K.csv", "other.csv");
        CurveFolder read =
                CurveFolder.read(folder, CurveRules.DETECT, Optional.of(new FileNameTemplate("{device}_{T}")));
        assertThat(read.readings()).hasSize(2);
        assertThat(read.problems()).extracting("where").containsExactly("other.csv");
    }

    @Test
    void a_file_that_cannot_be_read_leaves_the_others() throws IOException, InputException {
        write("a_1.csv", "a_2.csv");
        Files.writeString(folder.resolve("a_3.csv"), "nothing");
        CurveFolder read = CurveFolder.read(folder, CurveRules.DETECT, Optional.empty());
        assertThat(read.readings()).hasSize(2);
        assertThat(read.problems()).extracting("where").containsExactly("a_3.csv");
    }

    @Test
    void a_template_must_name_a_part_and_a_folder_have_files() {
        assertThatThrownBy(() -> new FileNameTemplate("abc_*")).hasMessageContaining("names no part");
        assertThatThrownBy(() -> CurveFolder.read(folder, CurveRules.DETECT, Optional.empty()))
                .hasMessageContaining("holds no files");
    }
}
