package io.github.nafworkbench.data.reading;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.VersionedJson;
import java.util.List;

/**
 * Choices kept for files of one layout, so that the next file of its kind opens the same way.
 *
 * @param version of the format, {@value #VERSION}
 * @param name what the user knows it by
 * @param layout the names of the columns in their order, by which files of the kind are known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportProfile(int version, String name, List<String> layout, ImportChoices choices) {
    private static final int VERSION = 1;

    /** Profiles as files. */
    public static final VersionedJson<ImportProfile> FILE =
            new VersionedJson<>(ImportProfile.class, VERSION, "import profile");

    public ImportProfile {
        layout = List.copyOf(layout);
    }

    /** The choices by which a table was read, but those that are about single lines of its file. */
    public static ImportProfile of(String name, Table table, ImportChoices choices) {
        return new ImportProfile(VERSION, name, layout(table), choices.ofLayout());
    }

    private static List<String> layout(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** Whether a table, however it was read, has the layout this was made for. */
    public boolean fits(Table table) {
        return layout.equals(layout(table));
    }
}
