package io.github.nafworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.training.TrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever happens to a model file, reading it gives a model that can be used or tells the user. */
class ModelFileFuzzTest {
    private static final Path VERSION_1 = Path.of("src/test/resources/models/version-1.json");

    @SuppressWarnings("NonFinalStaticField")
    private static Path file = Path.of("");

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("model", ".json");
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.deleteIfExists(file);
    }

    @Property(tries = 200)
    void a_truncated_file_is_refused(@ForAll @IntRange(max = 100_000) int place) throws IOException {
        byte[] whole = Files.readAllBytes(VERSION_1);
        // Without the line end and the last brace nothing is whole.
        Files.write(file, Arrays.copyOf(whole, place % (whole.length - 2)));
        assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(InputException.class);
    }

    @Property(tries = 600)
    void a_file_with_changed_bytes_is_refused_or_makes_a_model(
            @ForAll @Size(min = 1, max = 4) int[] places, @ForAll byte change) throws IOException {
        byte[] bytes = Files.readAllBytes(VERSION_1);
        for (int place : places) {
            bytes[Math.floorMod(place, bytes.length)] ^= change;
        }
        Files.write(file, bytes);
        try {
            TrainedModel model = ModelFile.read(file);
            assertThat(Models.firstOutput(model)).isNotNaN();
        } catch (InputException e) {
            assertThat(e.problem().where()).isEqualTo(file.toString());
        }
    }
}
