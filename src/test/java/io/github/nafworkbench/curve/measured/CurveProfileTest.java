package io.github.nafworkbench.curve.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nafworkbench.data.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveProfileTest {
    @TempDir
    Path folder;

    @Test
    void a_profile_is_read_as_it_was_written() throws InputException {
        CurveRules rules = CurveRules.DETECT
                .with(new CurveDialect(';', ','))
                .withHeaderLine(3)
                .withX("VG")
                .withY(List.of("ID", "IG"))
                .withFamily("VD");
        for (CurveRules each : new CurveRules[] {rules, CurveRules.DETECT}) {
            CurveProfile profile = CurveProfile.of("analyser 2", each);
            profile.write(folder.resolve("profile.json"));
            assertThat(CurveProfile.read(folder.resolve("profile.json"))).isEqualTo(profile);
        }
    }

    @Test
    void another_file_or_a_newer_version_is_refused_in_a_sentence() throws IOException {
        Path file = folder.resolve("profile.json");
        Files.writeString(file, "{\"version\":99}");
        assertThatThrownBy(() -> CurveProfile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("newer version");
        for (String text : new String[] {"{}", "", "[1", "null", "{\"version\":1,\"name\":\"a\",\"rules\":null}"}) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> CurveProfile.read(file)).isInstanceOf(InputException.class);
        }
        assertThatThrownBy(() -> CurveProfile.read(folder.resolve("none.json"))).isInstanceOf(InputException.class);
    }
}
