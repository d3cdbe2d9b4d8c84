package io.github.nafworkbench.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Small documents of one kind as JSON files; each has a number {@code version}.
 *
 * @param <T> a record with a component {@code version}
 * @param type its class
 * @param version the newest that can be read
 * @param what the user calls such a document, e.g. {@code "import profile"}
 */
public record VersionedJson<T>(Class<T> type, int version, String what) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /**
     * Writes a document to a temporary file beside the target and moves it into place.
     *
     * @throws InputException if it cannot be written there
     */
    public void write(T document, Path file) throws InputException {
        Path temporary = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(temporary, JSON.writeValueAsString(document) + "\n");
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
     * Reads a document.
     *
     * @throws InputException if the file cannot be read, is no such document, or is of a newer version
     */
    public T read(Path file) throws InputException {
        String name = String.valueOf(file.getFileName());
        try {
            JsonNode tree = JSON.readTree(file.toFile());
            if (tree.path("version").asInt(0) > version) {
                throw new InputException(name, "was written by a newer version of the program", "Use that version");
            }
            if (!tree.isObject()) {
                throw new IllegalArgumentException("such a document is an object");
            }
            return JSON.treeToValue(tree, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new InputException(name, "is no " + what + ", or damaged", "Delete it, and make the choices again");
        } catch (IOException e) {
            throw new InputException(name, "cannot be read: " + FileTrouble.reason(e), "Check the name and the folder");
        }
    }
}
