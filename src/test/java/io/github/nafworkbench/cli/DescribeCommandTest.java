package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeCommandTest {
    private static final String GERMAN = """
            Probe;Dicke (nm);Strom (mA)
            A1;40,5;1,25
            A2;41,0;1,5
            A3;39,5;viel
            A4;42,5;1,75
            A5;43,0;2,0
            A6;43,5;2,5
            A7;44;2,75
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void a_file_is_described_with_every_choice_its_reason_the_columns_and_the_problems() throws IOException {
        CommandLineRun run = CommandLineRun.of("data", "describe", file("german.csv", GERMAN), "--json");
        assertThat(run.exitCode()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("file").asText()).isEqualTo("german.csv");
        assertThat(json.get("rows").asInt()).isEqualTo(7);
        for (String choice : new String[] {"encoding", "separator", "decimal mark", "digit grouping", "header"}) {
            assertThat(json.get(choice).get("set").asBoolean()).as(choice).isFalse();
            assertThat(json.get(choice).get("reason").asText()).as(choice).isNotEmpty();
        }
        assertThat(json.get("separator").get("value").asText()).isEqualTo("semicolon");
        assertThat(json.get("decimal mark").get("value").asText()).isEqualTo(",");
        JsonNode thickness = json.get("columns").get(1);
        assertThat(thickness.get("name").asText()).isEqualTo("Dicke");
        assertThat(thickness.get("unit").asText()).isEqualTo("nm");
        assertThat(thickness.get("type").asText()).isEqualTo("number");
        assertThat(thickness.get("min").asDouble()).isEqualTo(39.5);
        assertThat(thickness.get("max").asDouble()).isEqualTo(44);
        assertThat(json.get("columns").get(2).get("missing").asInt()).isEqualTo(1);
        assertThat(json.get("default target")).extracting(JsonNode::asText).containsExactly("Dicke");
        assertThat(json.get("problems")).singleElement().satisfies(problem -> assertThat(problem.asText())
                .isEqualTo("german.csv, line 4, column Strom: 'viel' is not a number. "
                        + "It is taken as missing; correct it, or read the column as text."));
        assertThat(json.get("more problems").asInt()).isZero();
    }

    @Test
    void without_json_the_same_is_told_in_lines() throws IOException {
        CommandLineRun run = CommandLineRun.of("data", "describe", file("german.csv", GERMAN));
        assertThat(run.out()).startsWith("german.csv: 7 rows, 3 columns").contains("semicolon", "line 4, column Strom");
    }

    @Test
    void what_is_no_table_is_told_in_one_sentence() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("data", "describe", file("words.csv", "only,words\nin,here\n"), "--json");
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("words.csv: has no numeric column").doesNotContain("Exception");
    }

    @Test
    void training_fills_gaps_of_inputs_only_when_told_to() throws IOException {
        StringBuilder text = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 30; i++) {
            double a = Math.sin(1.7 * i);
            text.append(a).append(',').append(i == 11 ? "" : String.valueOf(Math.cos(0.9 * i)));
            text.append(',').append(a + 0.5 * Math.cos(0.9 * i)).append('\n');
        }
        Path table = file("gaps.csv", text.toString());
        assertThat(inputs(CommandLineRun.of("train", "--data", table, "--target", "y", "--json")))
                .containsExactly("a");
        assertThat(inputs(
                        CommandLineRun.of("train", "--data", table, "--target", "y", "--missing", "median", "--json")))
                .containsExactly("a", "b");
        CommandLineRun wrong = CommandLineRun.of("train", "--data", table, "--target", "y", "--missing", "mean");
        assertThat(wrong.exitCode()).isNotZero();
        assertThat(wrong.err()).contains("--missing 'mean': is not known. Give refuse, drop-rows or median.");
    }

    private static Iterable<String> inputs(CommandLineRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return java.util.stream.StreamSupport.stream(run.json().get("inputs").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
