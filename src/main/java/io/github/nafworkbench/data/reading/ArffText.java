package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.InputException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attribute-relation file format of Weka as a delimited text: every line of the file becomes one line, that with
 * {@code @data} the header, so that line numbers stay. Sparse rows are filled with zeros; an attribute of few values is
 * text unless they are numbers.
 *
 * <p>Format: Weka manual, chapter "ARFF".
 */
final class ArffText {
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "@attribute\\s+('(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|\\S+)\\s+(.*)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_ATTRIBUTES = 100_000;

    private final String name;
    private final List<String> names = new ArrayList<>();
    private final List<String> firstValues = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int dataLine;

    private ArffText(String name) {
        this.name = name;
    }

    /** Whether a text begins as such files do, after comments. */
    static boolean is(Content text) {
        for (String line :
                text.text(0, Math.min(text.length(), 1 << 14)).lines().toList()) {
            String stripped = line.strip();
            if (!stripped.isEmpty() && stripped.charAt(0) != '%') {
                String small = stripped.toLowerCase(Locale.ROOT);
                return small.startsWith("@relation") || small.startsWith("@attribute");
            }
        }
        return false;
    }

    /**
     * Makes the delimited text.
     *
     * @throws InputException if there is no attribute or no {@code @data}
     */
    static TableText of(String name, Content text, List<Finding> findings, Progress progress) throws InputException {
        ArffText arff = new ArffText(name);
        arff.convert(text, progress);
        DialectChoices dialect = DialectChoices.DETECT
                .withSeparator('\t')
                .withQuote('"')
                .withComment("")
                .withDecimal('.');
        return new TableText(
                name,
                Content.of(arff.out.toByteArray()),
                Format.ARFF,
                List.of(),
                dialect,
                LineChoices.DETECT.withHeader(arff.dataLine).withUnits(0),
                arff.names.size(),
                false,
                findings);
    }

    private void convert(Content text, Progress progress) throws InputException {
        int line = 0;
        int p = 0;
        while (p < text.length()) {
            int end = p;
            while (text.bytes()[end] != '\n' && text.bytes()[end] != '\r') {
                end++;
            }
            line++;
            String content = text.text(p, end).strip();
            if (dataLine == 0) {
                header(content, line);
            } else if (!content.isEmpty() && content.charAt(0) != '%') {
                row(content);
            }
            out.write('\n');
            p = end + Lexer.lineEndBytes(text.bytes(), end);
            if (line % 10_000 == 0) {
                progress.step(0.2 + 0.4 * p / text.length());
            }
        }
        if (dataLine == 0) {
            throw new InputException(name, "has no line @data", "Choose a whole ARFF file");
        }
    }

    private void header(String content, int line) throws InputException {
        String small = content.toLowerCase(Locale.ROOT);
        if (small.startsWith("@attribute")) {
            Matcher matcher = ATTRIBUTE.matcher(content);
            if (!matcher.matches() || names.size() == MOST_ATTRIBUTES) {
                throw new InputException(
                        name + ", line " + line,
                        "is no attribute that can be read",
                        "Write @attribute, a name and a type, at most " + MOST_ATTRIBUTES + " times");
            }
            names.add(unquoted(matcher.group(1)));
            String type = matcher.group(2).strip();
            List<String> values =
                    type.startsWith("{") ? cells(type.substring(1).replaceFirst("}\\s*$", "")) : List.of();
            firstValues.add(values.isEmpty() ? "0" : values.get(0));
        } else if (small.startsWith("@data")) {
            if (names.isEmpty()) {
                throw new InputException(name, "has no line @attribute", "Choose a whole ARFF file");
            }
            dataLine = line;
            write(names);
        }
    }

    private void row(String content) {
        if (content.startsWith("{")) {
            write(sparse(content));
            return;
        }
        List<String> cells = cells(content);
        if (cells.size() == names.size() + 1 && cells.get(names.size()).matches("\\{\\s*[0-9.eE+-]+\\s*}")) {
            cells.remove(names.size()); // the weight of the row
        }
        write(cells);
    }

    private List<String> sparse(String content) {
        List<String> row = new ArrayList<>(firstValues);
        int end = content.indexOf('}');
        for (String pair : cells(content.substring(1, end < 0 ? content.length() : end))) {
            String[] parts = pair.split("\\s+", 2);
            try {
                int index = Integer.parseInt(parts[0]);
                if (parts.length == 2 && index >= 0 && index < row.size()) {
                    row.set(index, unquoted(parts[1]));
                } else {
                    row.add(pair); // one cell too many: listed as a line that is too long
                }
            } catch (NumberFormatException e) {
                row.add(pair);
            }
        }
        return row;
    }

    private static List<String> cells(String content) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < content.length(); i++) {
            char sign = content.charAt(i);
            if (sign == '\\' && quote != 0 && i + 1 < content.length()) {
                cell.append(content.charAt(++i));
            } else if (quote != 0) {
                quote = sign == quote ? 0 : quote;
                if (quote != 0) {
                    cell.append(sign);
                }
            } else if ((sign == '\'' || sign == '"') && cell.toString().isBlank()) {
                quote = sign;
                cell.setLength(0);
            } else if (sign == ',' || sign == '\t') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        String last = cell.toString().strip();
        if (!last.isEmpty() || !content.stripTrailing().endsWith("\t")) {
            cells.add(last);
        }
        return cells;
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        List<String> cells = cells(stripped);
        boolean quoted = stripped.startsWith("'") || stripped.startsWith("\"");
        return quoted && !cells.isEmpty() ? cells.get(0) : stripped;
    }

    private void write(List<String> cells) {
        out.writeBytes(QuotedCells.line(cells).getBytes(StandardCharsets.UTF_8));
    }
}
