package io.github.nafworkbench.curve.measured;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Rules kept for curve files of one kind, so that the next file opens the same way.
 *
 * @param version of the format, {@value #VERSION}
 * @param name what the user knows it by
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CurveProfile(int version, String name, CurveRules rules) {
    private static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /** A profile of the present version. */
    public static CurveProfile of(String name, CurveRules rules) {
        return new CurveProfile(VERSION, name, rules);
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
    public static CurveProfile read(Path file) throws InputException {
        String name = String.valueOf(file.getFileName());
        try {
            JsonNode tree = JSON.readTree(file.toFile());
            if (tree.path("version").asInt(0) > VERSION) {
                throw new InputException(name, "is a profile of a newer version of the program", "Use that version");
            }
            if (!tree.isObject()) {
                throw new IllegalArgumentException("a profile is an object");
            }
            return JSON.treeToValue(tree, CurveProfile.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new InputException(
                    name, "is no profile of rules, or damaged", "Delete it, and make the choices again");
        } catch (IOException e) {
            throw new InputException(name, "cannot be read: " + FileTrouble.reason(e), "Check the name and the folder");
        }
    }
}
