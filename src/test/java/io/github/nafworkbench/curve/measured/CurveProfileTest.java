package io.github.nafworkbench.curve.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nafworkbench.data.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveProfileTest {
    private static final CurveFileReading READ = read();

    private static CurveFileReading read() {
        try {
            byte[] text = "VG (V),ID (A)\n0,1\n1,2\n2,4\n3,5\n4,9\n5,10\n6,11\n7,12\n".getBytes(StandardCharsets.UTF_8);
            return MeasuredCurveFile.read("iv.csv", text, CurveRules.DETECT);
        } catch (InputException e) {
            throw new AssertionError(e);
        }
    }

    @TempDir
    Path folder;

    @Test
    void a_profile_is_read_as_it_was_written() throws InputException {
        CurveRules rules = CurveRules.DETECT
                .with(new CurveDialect(';', ','))
                .withHeaderLine(Optional.of(3))
                .withX(Optional.of("VG"))
                .withY(List.of("ID", "IG"))
                .withFamily(Optional.of("VD"));
        for (CurveRules each : new CurveRules[] {rules, CurveRules.DETECT}) {
            CurveProfile profile = CurveProfile.of(READ, each);
            CurveProfile.FILE.write(profile, folder.resolve("profile.json"));
            assertThat(CurveProfile.FILE.read(folder.resolve("profile.json"))).isEqualTo(profile);
            assertThat(profile.fits(READ)).isTrue();
        }
    }

    @Test
    void another_file_or_a_newer_version_is_refused_in_a_sentence() throws IOException {
        Path file = folder.resolve("profile.json");
        Files.writeString(file, "{\"version\":99}");
        assertThatThrownBy(() -> CurveProfile.FILE.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("newer version");
        for (String text : new String[] {"{}", "", "[1", "null", "{\"version\":1,\"name\":\"a\",\"rules\":null}"}) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> CurveProfile.FILE.read(file)).isInstanceOf(InputException.class);
        }
        assertThatThrownBy(() -> CurveProfile.FILE.read(folder.resolve("none.json")))
                .isInstanceOf(InputException.class);
    }
}
