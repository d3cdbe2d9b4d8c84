package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table from a file of any usual kind, told by its content and not by its name: delimited text, ARFF, Excel
 * workbooks, these compressed by gzip, and archives that hold one. What the user did not set is detected, with a reason.
 * The same bytes and choices give the same table, whatever the number of threads.
 */
public final class TableFile {
    /** What unpacks to something packed again is refused beyond this depth. */
    private static final int DEEPEST = 3;

    private TableFile() {}

    /**
     * Reads a file with everything detected.
     *
     * @throws InputException as {@link #read(Path, ImportChoices, Progress)}
     */
    public static Reading read(Path file) throws InputException {
        return read(file, ImportChoices.DETECT, Progress.NONE);
    }

    /**
     * Reads a file. Long work; call it on a background thread.
     *
     * @throws InputException if the file cannot be read, holds no table, or no column of numbers, or if a cell is
     *     missing and the choices refuse that; less than that is told in the {@link Reading#problems()}
     * @throws java.util.concurrent.CancellationException if the progress says that it is cancelled
     */
    public static Reading read(Path file, ImportChoices choices, Progress progress) throws InputException {
        return read(SourceFile.name(file), SourceFile.read(file, progress), choices, progress);
    }

    /**
     * Reads the content of a file with everything detected.
     *
     * @param name what the user knows it by
     * @throws InputException as {@link #read(Path, ImportChoices, Progress)}
     */
    public static Reading read(String name, byte[] content) throws InputException {
        return read(name, content, ImportChoices.DETECT, Progress.NONE);
    }

    /**
     * Reads the content of a file.
     *
     * @param name what the user knows it by
     * @throws InputException as {@link #read(Path, ImportChoices, Progress)}
     */
    public static Reading read(String name, byte[] content, ImportChoices choices, Progress progress)
            throws InputException {
        return read(name, Content.of(content), choices, progress);
    }

    private static Reading read(String name, Content file, ImportChoices choices, Progress progress)
            throws InputException {
        return new TextReading(text(name, file, choices, progress), choices, progress).read();
    }

    /** The text of a file, unpacked and decoded. */
    static TableText text(String name, Content file, ImportChoices choices, Progress progress) throws InputException {
        Content content = file;
        List<String> parts = List.of();
        List<Finding> findings = new ArrayList<>();
        Optional<String> part = choices.part();
        for (int depth = 0; packed(content); depth++) {
            if (depth == DEEPEST) {
                throw new InputException(name, "is packed more than " + DEEPEST + " times", "Unpack it");
            }
            boolean zip = Archive.zip(content);
            Archive.Unpacked unpacked =
                    zip ? Archive.unzip(name, content, part, progress) : Archive.gunzip(name, content, progress);
            part = zip ? Optional.empty() : part;
            parts = zip ? unpacked.parts() : parts;
            content = unpacked.content();
            findings.addAll(unpacked.findings());
        }
        TableText text = text(name, content, choices, part, findings, progress);
        return text.parts().isEmpty() && !parts.isEmpty()
                ? new TableText(
                        name,
                        text.text(),
                        text.format(),
                        parts,
                        text.dialect(),
                        text.lines(),
                        text.width(),
                        text.shortLines(),
                        text.findings())
                : text;
    }

    private static boolean packed(Content content) {
        return Archive.compressed(content) || (Archive.zip(content) && !WorkbookText.xlsx(content));
    }

    private static TableText text(
            String name,
            Content content,
            ImportChoices choices,
            Optional<String> part,
            List<Finding> findings,
            Progress progress)
            throws InputException {
        if (Archive.zip(content)) {
            return new WorkbookText(name, part, progress).xlsx(content, findings);
        }
        if (WorkbookText.xls(content)) {
            return new WorkbookText(name, part, progress).xls(content, findings);
        }
        Encoding.Decoded decoded =
                Encoding.decode(name, content, choices.dialect().encoding());
        findings.add(decoded.finding());
        if (ArffText.is(decoded.text())) {
            return ArffText.of(name, decoded.text(), findings, progress);
        }
        return new TableText(
                name,
                decoded.text(),
                Format.DELIMITED,
                List.of(),
                choices.dialect(),
                LineChoices.DETECT,
                0,
                false,
                findings);
    }
}
