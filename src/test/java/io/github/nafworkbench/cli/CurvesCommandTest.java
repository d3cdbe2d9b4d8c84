package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurvesCommandTest {
    @TempDir
    private Path folder;

    private Path stacked;

    /** Two sweeps there and back, the second with a text in place of a number if wanted. */
    private static String stacked(boolean bad) {
        StringBuilder text = new StringBuilder("Device, M1\nVG [mV],VD (V),ID (\u00b5A)\n");
        for (int drain = 1; drain <= 3; drain++) {
            for (int i = -10; i <= 10; i++) {
                String y = bad && drain == 2 && i == 0 ? "oops" : String.valueOf(drain * (20 + i * Math.abs(i) / 10));
                text.append(100 * i)
                        .append(',')
                        .append(0.5 * drain)
                        .append(',')
                        .append(y)
                        .append('\n');
            }
        }
        return text.append("Mean,0,0\n").toString();
    }

    @BeforeEach
    void write() throws IOException {
        stacked = Files.writeString(folder.resolve("stacked.csv"), stacked(false));
    }

    @Test
    void json_tells_everything_about_a_file() {
        CommandLineRun run = CommandLineRun.of("curves", stacked, "--json");
        assertThat(run.exitCode()).isZero();
        JsonNode file = run.json().get("files").get(0);
        assertThat(file.get("sha256").asText()).hasSize(64);
        assertThat(file.get("encoding").asText()).isEqualTo("UTF-8");
        assertThat(file.get("separator").asText()).isEqualTo("comma");
        assertThat(file.get("decimal").asText()).isEqualTo("point");
        assertThat(file.get("header_line").asInt()).isEqualTo(2);
        assertThat(file.get("columns").asInt()).isEqualTo(3);
        assertThat(file.get("family")).hasToString("{\"VD\":[0.5,1,1.5]}");
        assertThat(file.get("metadata").get(0).get("value").asText()).isEqualTo("M1");
        assertThat(file.get("dropped")).hasSize(1);
        JsonNode curve = file.get("curves").get(2);
        assertThat(curve.get("x"))
                .hasToString("{\"name\":\"VG\",\"unit\":\"mV\",\"si_unit\":\"V\",\"si_factor\":0.001}");
        assertThat(curve.get("y").get("unit").asText()).isEqualTo("uA");
        assertThat(curve.get("points").asInt()).isEqualTo(21);
        assertThat(curve.get("branches").get(0).get("direction").asText()).isEqualTo("ascending x");
        assertThat(curve.get("x_values").get(0).asDouble()).isEqualTo(-1000);
        assertThat(curve.get("y_values").get(20).asDouble()).isEqualTo(90);
        assertThat(curve.get("flags")).isEmpty();
    }

    @Test
    void two_good_curves_and_one_bad_are_two_curves_and_one_notice() throws IOException {
        Files.writeString(stacked, stacked(true));
        CommandLineRun run = CommandLineRun.of("curves", stacked, "--json");
        assertThat(run.exitCode()).isZero();
        JsonNode file = run.json().get("files").get(0);
        assertThat(file.get("curves")).hasSize(2);
        assertThat(file.get("notices")).hasSize(1);
        assertThat(file.get("notices").get(0).asText()).startsWith("stacked.csv, line 34, column ID: 'oops' is not");
    }

    @Test
    void without_json_it_tells_the_same_in_words() {
        CommandLineRun run = CommandLineRun.of("curves", stacked);
        assertThat(run.out())
                .contains("stacked.csv: 3 curves", "separator comma", "VG (mV), ID (uA)", "VD: 0.5 V, 1 V, 1.5 V")
                .contains("21 points, rising, ascending x", "dropped: 1 line (66)");
    }

    @Test
    void a_file_that_cannot_be_read_leaves_the_others() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "no curve");
        CommandLineRun run = CommandLineRun.of("curves", other, stacked, "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("files")).hasSize(1);
        assertThat(run.json().get("problems")).hasSize(1);
        assertThat(run.err()).contains("other.txt: has no block of numbers");

        CommandLineRun alone = CommandLineRun.of("curves", other);
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.err()).hasLineCount(1);
    }

    @Test
    void a_folder_is_read_file_by_file_and_named_by_a_template() throws IOException {
        Path devices = Files.createDirectory(folder.resolve("devices"));
        Files.writeString(devices.resolve("M1_300K.csv"), stacked(false));
        Files.writeString(devices.resolve("M2_310K.csv"), stacked(false));
        CommandLineRun run = CommandLineRun.of("curves", devices, "--template", "{device}_{T}", "--json");
        JsonNode curve = run.json().get("files").get(1).get("curves").get(0);
        assertThat(curve.get("conditions").get(0)).hasToString("{\"name\":\"device\",\"value\":\"M2\",\"unit\":\"\"}");
    }

    @Test
    void choices_of_the_user_go_before_what_is_detected() {
        CommandLineRun run = CommandLineRun.of("curves", stacked, "--x", "VG", "--y", "3", "--family", "2", "--json");
        assertThat(run.json().get("files").get(0).get("curves")).hasSize(3);
        CommandLineRun wrong = CommandLineRun.of("curves", stacked, "--x", "Vbe");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err().strip())
                .isEqualTo("workbench: stacked.csv: has no column of numbers 'Vbe'. Name one of its columns.");
        assertThat(CommandLineRun.of("curves", stacked, "--separator", "dash").err())
                .contains("Choose comma");
    }
}
