package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesTest {
    @TempDir
    private Path folder;

    private Path alcohols;

    /** Linear and branched alcohols; the target is the number of carbons with a little of the place of the branch. */
    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder("name,smiles,y (eV)\n");
        for (int carbons = 1; carbons <= 12; carbons++) {
            text.append("n")
                    .append(carbons)
                    .append(',')
                    .append("C".repeat(carbons))
                    .append("O,")
                    .append(carbons)
                    .append(".5\n");
            text.append("i")
                    .append(carbons)
                    .append(",CC(C)")
                    .append("C".repeat(carbons))
                    .append("O,")
                    .append(carbons + 3)
                    .append(".1\n");
        }
        alcohols = Files.writeString(folder.resolve("alcohols.csv"), text);
    }

    private CommandLineRun train(Path data, Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("train", "--data", data, "--target", "y", "--hidden", "2", "--epochs", 5));
        words.addAll(List.of(more));
        return CommandLineRun.of(words.toArray());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(n -> texts.add(n.asText()));
        return texts;
    }

    @Test
    void features_are_made_of_a_table_without_inputs_and_named_in_the_answer_and_in_the_model() throws IOException {
        Path model = folder.resolve("model.json");
        CommandLineRun run = train(alcohols, "--save", model, "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("workbench: features smiles: ");
        assertThat(texts(run.json().get("features"))).containsExactly("smiles");
        assertThat(texts(run.json().get("inputs"))).contains("atoms_C", "bonds_C-C", "groups_CH2");
        assertThat(texts(new ObjectMapper().readTree(model.toFile()).get("features")))
                .containsExactly("smiles");
    }

    @Test
    void a_retrained_model_still_tells_its_features() throws IOException {
        Path model = folder.resolve("model.json");
        Path retrained = folder.resolve("retrained.json");
        train(alcohols, "--save", model);
        CommandLineRun run = CommandLineRun.of(
                "retrain", "--model", model, "--disperse", "shape:0.1", "--epochs", 3, "--save", retrained);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(texts(new ObjectMapper().readTree(retrained.toFile()).get("features")))
                .containsExactly("smiles");
    }

    @Test
    void no_feature_is_named_when_none_was_made() throws IOException {
        CommandLineRun run = train(CommandLineRun.cells(folder), "--json");
        assertThat(texts(run.json().get("features"))).isEmpty();
    }

    @Test
    void auto_tells_when_it_leaves_features_unmade() throws IOException {
        Path rich = Files.writeString(
                folder.resolve("rich.csv"),
                "smiles,a,b,c,y\nCO,1.5,2,3,1\nCCO,2.5,3,1,2\nCCCO,3.5,4,7,3\nCCCCO,4.5,7,7,5\nCCC,1,2,7,4\nCC,3,2,7,1\n");
        assertThat(train(rich).err())
                .contains("features auto: none made, as the table has 3 inputs of its own; "
                        + "smiles could be made of column smiles");
        assertThat(train(rich, "--features", "none").err()).doesNotContain("features auto");
        assertThat(train(CommandLineRun.cells(folder), "--features", "auto").err())
                .contains("features auto: none made, as no column holds SMILES, formulas or geometries");
    }

    @Test
    void features_that_find_nothing_are_refused_with_what_they_need() throws IOException {
        CommandLineRun run = train(CommandLineRun.cells(folder), "--features", "smiles");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("cells.csv: holds nothing for the features 'smiles'")
                .hasLineCount(1);
    }

    @Test
    void unknown_features_are_refused_with_those_there_are() {
        CommandLineRun run = train(alcohols, "--features", "magic");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Features 'magic'", "perovskite", "coulomb");
    }

    @Test
    void a_row_that_cannot_be_understood_is_told_and_the_others_are_trained_on() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.csv"), Files.readString(alcohols) + "wrong,C1CC,3.3\n");
        CommandLineRun run = train(broken, "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("left out: broken.csv, line 26, column smiles: 'C1CC' is no molecule");
        assertThat(run.json().at("/rows/train").asInt()
                        + run.json().at("/rows/test").asInt())
                .isEqualTo(24);
    }

    @Test
    void geometries_are_joined_with_the_table_by_name() throws IOException {
        Path molecules = Files.createDirectory(folder.resolve("xyz"));
        StringBuilder table = new StringBuilder("id,y (eV)\n");
        for (int i = 0; i < 12; i++) {
            double length = 0.7 + 0.05 * i;
            Files.writeString(
                    molecules.resolve("m" + i + ".xyz"),
                    "2\nm" + i + "\nH 0 0 0\n" + (i % 2 == 0 ? "F" : "Cl") + " 0 0 " + length + "\n");
            table.append("m").append(i).append(',').append(length * length).append('\n');
        }
        table.append("m99,1\n");
        Path data = Files.writeString(folder.resolve("energies.csv"), table);
        CommandLineRun run = train(data, "--geometries", molecules, "--features", "coulomb", "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("joined by column id: 12 rows; left out: 1 rows without geometry");
        assertThat(texts(run.json().get("features"))).containsExactly("coulomb");
        assertThat(run.json().at("/rows/train").asInt()
                        + run.json().at("/rows/test").asInt())
                .isEqualTo(12);
    }

    @Test
    void geometries_that_are_not_there_are_refused() {
        CommandLineRun run = train(alcohols, "--geometries", folder.resolve("nowhere"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere").hasLineCount(1);
    }

    @Test
    void an_interrupt_cancels_the_making_of_features() {
        Thread.currentThread().interrupt();
        try {
            CommandLineRun run = train(alcohols);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("workbench: cancelled" + System.lineSeparator());
        } finally {
            Thread.interrupted();
        }
    }
}
