package io.github.nafworkbench.data.reading;

import java.util.List;

/**
 * A table as a delimited text in UTF-8, whatever file it is from, with what the file fixes about it.
 *
 * @param name what the user knows the file by
 * @param parts sheets or files among which there is a choice; empty if there is none
 * @param dialect what the format fixes
 * @param lines what the format fixes
 * @param width number of columns if the format tells, else 0
 * @param shortLines whether lines end with their last cell that has content
 * @param findings about format, part and encoding
 */
record TableText(
        String name,
        Content text,
        Format format,
        List<String> parts,
        DialectChoices dialect,
        LineChoices lines,
        int width,
        boolean shortLines,
        List<Finding> findings) {
    TableText {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }
}
