package io.github.nafworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundReadingTest {
    private final HandCrank.Line ui = new HandCrank.Line();
    private final HandCrank.Line files = new HandCrank.Line();
    private final List<String> told = new ArrayList<>();

    @Test
    void a_fault_of_the_program_ends_the_reading_with_a_sentence() {
        BackgroundReading reading =
                new BackgroundReading(new Threads(ui, files, files, files, files), (place, text) -> told.add(text));
        reading.read(Path.of("odd.csv"), Notice.Place.DATA, () -> {
            throw new IllegalStateException("seeded");
        });
        assertThat(reading.working().get()).isEqualTo("Reading odd.csv");
        files.finish();
        ui.finish();
        assertThat(reading.working().get()).isEmpty();
        assertThat(told).singleElement().asString().startsWith("odd.csv could not be read: a fault of the program");
    }
}
