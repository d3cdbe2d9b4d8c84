package io.github.nafworkbench.data.reading;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

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

    /**
     * Writes the profile as JSON to a temporary file beside the target and moves it into place.
     *
     * @throws InputException if it cannot be written there
     */
    public void write(Path file) throws InputException {
        Path temporary = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(temporary, JSON.writeValueAsString(this) + "\n");
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new InputException(
                    file.toString(),
                    "cannot be written: " + FileTrouble.reason(e),
                    "Name a file in a folder that can be written to");
        }
    }

    /**
     * Reads a profile.
     *
     * @throws InputException if the file cannot be read, is no profile, or is of a newer version
     */
    public static ImportProfile read(Path file) throws InputException {
        String name = SourceFile.name(file);
        try {
            JsonNode tree = JSON.readTree(file.toFile());
            if (tree.path("version").asInt(0) > VERSION) {
                throw new InputException(name, "is a profile of a newer version of the program", "Use that version");
            }
            return JSON.treeToValue(tree, ImportProfile.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new InputException(name, "is no import profile, or damaged", "Delete it, and make the choices again");
        } catch (IOException e) {
            throw SourceFile.unreadable(file, e);
        }
    }
}
