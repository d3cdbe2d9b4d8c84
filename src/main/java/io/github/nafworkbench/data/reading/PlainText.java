package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file, or of one sheet of a workbook, in UTF-8, unpacked and decoded but not yet looked at. A row of a
 * sheet is a line with tabs between its cells.
 *
 * @param part the sheet; empty if the file has none
 * @param encoding of the file, e.g. {@code "UTF-8"}; empty for a workbook
 * @param bytes not to be modified; {@code bytes[length]} is a line end
 */
public record PlainText(String part, Format format, String encoding, byte[] bytes, int length) {
    /** Sheets of a workbook beyond this number are not looked at. */
    private static final int MOST_SHEETS = 100;

    /**
     * Reads the bytes of a file, without unpacking them.
     *
     * @throws InputException if it is missing, no regular file, unreadable or too large, or changes meanwhile
     */
    public static byte[] bytes(Path file) throws InputException {
        Content content = SourceFile.read(file, Progress.NONE);
        return Arrays.copyOf(content.bytes(), content.length());
    }

    /**
     * The text of a file, or of each sheet of a workbook.
     *
     * @param name what the user knows the file by
     * @param content the bytes of the file, packed or not
     * @return at least one text
     * @throws InputException if the file is damaged, locked, too large or no text
     */
    public static List<PlainText> of(String name, byte[] content) throws InputException {
        Content file = Content.of(content);
        TableText first = TableFile.text(name, file, ImportChoices.DETECT, Progress.NONE);
        boolean workbook = WorkbookText.xls(file) || (Archive.zip(file) && WorkbookText.xlsx(file));
        if (!workbook) {
            return List.of(of(first));
        }
        List<PlainText> sheets = new ArrayList<>();
        for (String sheet :
                first.parts().subList(0, Math.min(MOST_SHEETS, first.parts().size()))) {
            sheets.add(of(TableFile.text(name, file, ImportChoices.DETECT.withPart(sheet), Progress.NONE)));
        }
        return List.copyOf(sheets);
    }

    private static PlainText of(TableText text) {
        boolean sheet = text.format() == Format.XLS || text.format() == Format.XLSX;
        String part = found(text, Finding.Subject.PART).filter(p -> sheet).orElse("");
        String encoding = found(text, Finding.Subject.ENCODING).orElse("");
        return new PlainText(
                part, text.format(), encoding, text.text().bytes(), text.text().length());
    }

    private static Optional<String> found(TableText text, Finding.Subject subject) {
        return text.findings().stream()
                .filter(f -> f.subject() == subject)
                .map(Finding::value)
                .findFirst();
    }

    /** The text between two places. */
    public String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
