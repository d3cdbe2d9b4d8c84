package io.github.nafworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.split.ColumnSplit;
import io.github.nafworkbench.data.split.CountedSplit;
import io.github.nafworkbench.data.split.FoldSplit;
import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.data.split.SplitDesign;
import io.github.nafworkbench.data.split.StratifiedSplit;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {
    /** Written by the program when format 1 was new; never written again. */
    private static final Path VERSION_2 = Path.of("src/test/resources/models/version-2.json");

    private static final double FIRST_OUTPUT_2 = 0.6770758701730066;
    private static final Path VERSION_3 = Path.of("src/test/resources/models/version-3.json");

    private static final double FIRST_OUTPUT_3 = 0.9630063044719787;
    private static final Path VERSION_1 = Path.of("src/test/resources/models/version-1.json");

    private static final Path VERSION_4 = Path.of("src/test/resources/models/version-4.json");

    private static final double FIRST_OUTPUT_4 = 1.0554580982924493;
    private static final double BENT_AT_HALF = 0.2594977848649259;
    private static final double FIRST_OUTPUT = 0.3054181723538783;
    private static final double HALF_RANGE = 2.2599047986551555;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path file;
    private TrainedModel model;

    @BeforeEach
    void train() throws InputException {
        file = folder.resolve("model.json");
        model = Models.mixed();
        ModelFile.write(file, model);
    }

    private void change(Consumer<ObjectNode> change) throws IOException {
        ObjectNode tree = (ObjectNode) JSON.readTree(file.toFile());
        change.accept(tree);
        JSON.writeValue(file.toFile(), tree);
    }

    private void refused(String what) {
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": " + what);
    }

    @Test
    void a_model_is_read_back_bit_for_bit() throws InputException {
        TrainedModel read = ModelFile.read(file);
        assertThat(read.network().parameters()).containsExactly(model.network().parameters());
        assertThat(read.network().curves()).isEqualTo(model.network().curves());
        assertThat(read.experiment()).isEqualTo(model.experiment());
        assertThat(read.data().split()).isEqualTo(model.data().split());
        assertThat(read.data().test().inputs())
                .containsExactly(model.data().test().inputs());
        assertThat(read.epochs()).isEqualTo(4);
        assertThat(Models.firstOutput(read)).isEqualTo(Models.firstOutput(model));
    }

    @Test
    void what_was_read_is_written_the_same() throws Exception {
        Path again = folder.resolve("again.json");
        ModelFile.write(again, ModelFile.read(file));
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void a_file_of_version_1_is_read_for_ever() throws InputException {
        TrainedModel old = ModelFile.read(VERSION_1);
        assertThat(old.network().topology().hidden()).containsExactly(2, 2);
        assertThat(old.network().curves().curve(0, 1)).isInstanceOf(TabulatedCurve.class);
        assertThat(old.network().curves().curve(0, 1).value(0.5)).isCloseTo(BENT_AT_HALF, within(1e-15));
        assertThat(Models.firstOutput(old)).isCloseTo(FIRST_OUTPUT, within(1e-12));
        assertThat(old.data().targetNetworkUnit()).isEqualTo(HALF_RANGE);
    }

    @Test
    void a_file_of_version_2_is_read_for_ever() throws InputException {
        TrainedModel old = ModelFile.read(VERSION_2);
        assertThat(old.experiment().training()).isEqualTo(Models.EVERY_SETTING);
        assertThat(old.network().curves().curve(0, 1).value(0.5)).isCloseTo(BENT_AT_HALF, within(1e-15));
        assertThat(Models.firstOutput(old)).isCloseTo(FIRST_OUTPUT_2, within(1e-12));
    }

    @Test
    void a_file_of_version_3_is_read_for_ever() throws InputException {
        TrainedModel old = ModelFile.read(VERSION_3);
        assertThat(old.experiment().training()).isEqualTo(Models.EVERY_SETTING);
        assertThat(old.network().curves().curve(1, 1))
                .isEqualTo(new AffineCurve(AnalyticCurve.TANH, -0.1, 0.8, 1.5, 0.2));
        assertThat(Models.firstOutput(old)).isCloseTo(FIRST_OUTPUT_3, within(1e-12));
    }

    @Test
    void a_file_of_version_4_is_read_for_ever() throws InputException {
        TrainedModel old = ModelFile.read(VERSION_4);
        assertThat(old.experiment().split()).isEqualTo(Models.SPLIT);
        assertThat(old.experiment().scaling()).isEqualTo(ScalingKind.ROBUST);
        assertThat(Models.firstOutput(old)).isCloseTo(FIRST_OUTPUT_4, within(1e-12));
    }

    @Test
    void a_file_from_before_version_4_has_a_random_split_and_min_max_scaling() throws InputException {
        for (Path version : List.of(VERSION_1, VERSION_2, VERSION_3)) {
            Experiment old = ModelFile.read(version).experiment();
            assertThat(old.split()).isEqualTo(new RandomSplit(0.2, 1));
            assertThat(old.scaling()).isEqualTo(ScalingKind.MIN_MAX);
        }
    }

    @ParameterizedTest
    @MethodSource("splits")
    void every_split_is_read_back(SplitDesign split) throws InputException {
        Experiment experiment = model.experiment().with(split);
        ModelFile.write(
                file, new TrainedModel(experiment, PreparedData.of(experiment), model.network(), model.epochs()));
        assertThat(ModelFile.read(file).experiment()).isEqualTo(experiment);
    }

    static List<SplitDesign> splits() {
        return List.of(
                new RandomSplit(0.3, 5),
                new StratifiedSplit(0.3, 5),
                Models.SPLIT,
                new FoldSplit(4, 2, 5),
                new CountedSplit(6, 3, 5),
                new ColumnSplit(Models.SPLIT.groups(), "b"));
    }

    @Test
    void an_unknown_kind_of_split_is_a_damaged_file() throws IOException {
        change(tree -> ((ObjectNode) tree.path("settings").path("split")).put("kind", "lottery"));
        refused("is a damaged model file");
    }

    @Test
    void a_file_of_version_1_has_the_settings_it_knew_and_defaults_for_the_rest() throws InputException {
        assertThat(ModelFile.read(VERSION_1).experiment().training())
                .isEqualTo(Training.DEFAULT.withEpochs(6).withWeightDecay(1e-5));
    }

    @Test
    void no_folder_of_this_machine_is_in_the_file() throws IOException {
        assertThat(Files.readString(file))
                .doesNotContain(folder.toString())
                .doesNotContain(System.getProperty("user.dir"))
                .doesNotContain(System.getProperty("user.home") + "/");
    }

    @Test
    void a_file_of_a_newer_program_is_refused_with_both_versions() throws IOException {
        change(tree -> tree.put("formatVersion", 5));
        refused("was written by a newer program (format 5, this one reads up to 4). Update the program.");
    }

    @Test
    void fields_of_a_later_writer_are_passed_over() throws Exception {
        change(tree -> tree.put("colour", "red"));
        assertThat(ModelFile.read(file).network()).isEqualTo(model.network());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[1,2]", "3", "null", "{}", "{\"format\":\"another\"}", "{\"format\":"})
    void what_is_no_model_is_refused(String text) throws IOException {
        Files.writeString(file, text);
        refused("is not a model file. Choose a file written by 'train --save'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataset",
                "inputs",
                "targets",
                "trainRows",
                "testRows",
                "settings",
                "epochs",
                "curves",
                "parameters"
            })
    void a_file_with_a_part_missing_is_damaged(String part) throws IOException {
        change(tree -> tree.remove(part));
        refused("is a damaged model file");
        change(tree -> tree.putNull(part));
        refused("is a damaged model file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/parameters",
                "/curves",
                "/curves/0",
                "/inputs",
                "/targets",
                "/inputs/0/values",
                "/targets/0/values",
                "/trainRows",
                "/testRows",
                "/settings/hidden",
                "/curves/0/1/x",
                "/curves/0/1/y"
            })
    void a_list_that_is_empty_or_too_short_is_damaged(String list) throws IOException {
        change(tree -> ((ArrayNode) tree.at(list)).removeAll());
        refused("is a damaged model file");
    }

    @Test
    void numbers_that_are_not_finite_are_damage() throws IOException {
        for (String list : List.of("/parameters", "/inputs/1/values", "/targets/0/values", "/curves/0/1/y")) {
            rewrite();
            change(tree ->
                    ((ArrayNode) tree.at(list)).set(0, JSON.getNodeFactory().textNode("NaN")));
            refused("is a damaged model file");
        }
    }

    private void rewrite() {
        try {
            ModelFile.write(file, model);
        } catch (InputException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void rows_that_are_not_there_and_unknown_names_are_damage() throws IOException {
        for (int row : new int[] {-1, 30}) {
            rewrite();
            change(tree -> ((ArrayNode) tree.at("/testRows"))
                    .set(0, JSON.getNodeFactory().numberNode(row)));
            refused("is a damaged model file");
        }
        rewrite();
        change(tree -> ((ObjectNode) tree.at("/settings")).put("activation", "step"));
        refused("is a damaged model file (Activation 'step': is not known)");
    }

    @Test
    void a_folder_and_a_file_that_does_not_exist_are_refused() {
        assertThatThrownBy(() -> ModelFile.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("gone")))
                .hasMessage(folder.resolve("gone") + ": does not exist. Check the name and the folder.");
    }

    @Test
    void a_file_in_place_is_replaced_and_no_other_is_left() throws Exception {
        Files.writeString(file, "old");
        ModelFile.write(file, model);
        assertThat(ModelFile.read(file).network()).isEqualTo(model.network());
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void a_write_that_fails_leaves_everything_as_it_was() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> ModelFile.write(empty, model))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a folder");
        assertThat(empty).isEmptyDirectory();
        assertThatThrownBy(() -> ModelFile.write(folder.resolve("nowhere/m.json"), model))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("its folder does not exist. Name an existing folder.");
        // The temporary file's place is taken by a folder.
        Files.createDirectory(folder.resolve("taken.part"));
        assertThatThrownBy(() -> ModelFile.write(folder.resolve("taken"), model))
                .isInstanceOf(InputException.class);
        assertThat(folder.resolve("taken")).doesNotExist();
        assertThat(folder.resolve("taken.part")).isDirectory();
        assertThat(folder.resolve("empty.part")).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_is_told_and_no_half_file_is_left() throws IOException {
        Path temporary = folder.resolve("new.json.part");
        Files.createSymbolicLink(temporary, Path.of("/dev/full"));
        assertThatThrownBy(() -> ModelFile.write(folder.resolve("new.json"), model))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot be written");
        assertThat(temporary).doesNotExist();
        assertThat(Files.isSymbolicLink(temporary)).isFalse();
        assertThat(folder.resolve("new.json")).doesNotExist();
    }
}
