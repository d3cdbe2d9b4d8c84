package io.github.nafworkbench.data.sample;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The sample tables that the project computes itself and brings along; {@code sample-data/README.md} tells of them. */
public final class SampleData {
    private SampleData() {}

    /** Peri-condensed benzenoids to nine rings; the target is the last column, in |β|. */
    public static Table benzenoids() {
        String name = "benzenoids-9.csv";
        try (InputStream stream =
                Objects.requireNonNull(SampleData.class.getResourceAsStream("/sample-data/" + name))) {
            return TableFile.read(name, stream.readAllBytes()).table();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }
}
