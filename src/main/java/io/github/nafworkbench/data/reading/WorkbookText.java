package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * A sheet of an Excel workbook as a delimited text: row {@code n} of the sheet is line {@code n} of the text. Numbers keep
 * every digit, whatever the format they are shown in; dates become ISO dates; formulas give the value saved with them.
 * XLSX is streamed, so that memory holds the text only. Document types and entities are refused, and so is a part that
 * unpacks to more than a hundred times its size.
 */
final class WorkbookText {
    private static final int LARGEST_XLS = 1 << 27;

    private final String name;
    private final Optional<String> chosen;
    private final Progress progress;
    private final List<String> sheets = new ArrayList<>();

    WorkbookText(String name, Optional<String> chosen, Progress progress) {
        this.name = name;
        this.chosen = chosen;
        this.progress = progress;
    }

    static boolean xls(Content file) {
        return file.startsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    /** Whether an archive is an XLSX workbook, by the names in it. */
    static boolean xlsx(Content file) {
        byte[] part = "xl/workbook.xml".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] bytes = file.bytes();
        int from = Math.max(0, file.length() - (1 << 20));
        for (int i = from; i + part.length <= file.length(); i++) {
            int k = 0;
            while (k < part.length && bytes[i + k] == part[k]) {
                k++;
            }
            if (k == part.length) {
                return true;
            }
        }
        return false;
    }

    /** Reads an XLSX workbook. The library takes files only, so the bytes go to a temporary one. */
    TableText xlsx(Content file, List<Finding> before) throws InputException {
        try {
            Path temporary = Files.createTempFile("workbook", ".xlsx");
            try {
                try (var out = Files.newOutputStream(temporary)) {
                    out.write(file.bytes(), 0, file.length());
                }
                return xlsx(temporary, before);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw causeOr(e);
        }
    }

    private TableText xlsx(Path file, List<Finding> before) throws InputException, IOException {
        try (OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(archive, false);
            XSSFReader reader = new XSSFReader(archive);
            SheetLines taken = null;
            String sheet = "";
            XSSFReader.SheetIterator iterator = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (iterator.hasNext()) {
                try (InputStream in = iterator.next()) {
                    String each = iterator.getSheetName();
                    sheets.add(each);
                    boolean wanted = chosen.map(each::equals).orElse(taken == null || !taken.holdsNumbers());
                    if (wanted) {
                        SheetLines lines = new SheetLines(name, progress);
                        parse(
                                in,
                                new XSSFSheetXMLHandler(
                                        reader.getStylesTable(), null, strings, lines, new ExactFormatter(), false));
                        if (chosen.isPresent() || lines.betterThan(taken)) {
                            taken = lines;
                            sheet = each;
                        }
                    }
                }
            }
            return text(Format.XLSX, before, sheet, Optional.ofNullable(taken));
        } catch (SAXException | OpenXML4JException e) {
            throw causeOr(e);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | ParserConfigurationException e) {
            // The library tells of damaged and hostile files by exceptions of many kinds.
            throw causeOr(e);
        }
    }

    private static void parse(InputStream in, XSSFSheetXMLHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        xml.parse(new InputSource(in));
    }

    /** Reads an XLS workbook. */
    TableText xls(Content file, List<Finding> before) throws InputException {
        if (file.length() > LARGEST_XLS) {
            throw new InputException(name, "is larger than an XLS workbook can sensibly be", "Save it as XLSX or CSV");
        }
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(file.bytes(), 0, file.length()))) {
            SheetLines taken = null;
            String sheet = "";
            for (Sheet each : workbook) {
                sheets.add(each.getSheetName());
                boolean wanted = chosen.map(each.getSheetName()::equals).orElse(taken == null || !taken.holdsNumbers());
                SheetLines lines = wanted ? lines(workbook, each) : null;
                if (lines != null && (chosen.isPresent() || lines.betterThan(taken))) {
                    taken = lines;
                    sheet = each.getSheetName();
                }
            }
            return text(Format.XLS, before, sheet, Optional.ofNullable(taken));
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw causeOr(e);
        }
    }

    private SheetLines lines(HSSFWorkbook workbook, Sheet sheet) {
        ExactFormatter formatter = new ExactFormatter();
        boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        SheetLines lines = new SheetLines(name, progress);
        for (Row row : sheet) {
            lines.startRow(row.getRowNum());
            for (Cell cell : row) {
                lines.cell(cell.getColumnIndex(), text(cell, formatter, from1904));
            }
            lines.endRow(row.getRowNum());
        }
        return lines;
    }

    private static String text(Cell cell, ExactFormatter formatter, boolean from1904) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                formatter.formatRawCellContents(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString(),
                        from1904);
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }

    private TableText text(Format format, List<Finding> before, String sheet, Optional<SheetLines> lines)
            throws InputException {
        if (lines.isEmpty()) {
            throw chosen.isPresent()
                    ? new InputException(
                            name, "has no sheet '" + chosen.get() + "'", "Choose one of: " + String.join(", ", sheets))
                    : new InputException(name, "has no sheet with more than one row", "Choose another workbook");
        }
        List<Finding> findings = new ArrayList<>(before);
        String others = sheets.size() == 1
                ? "It is the only sheet."
                : "It is the first of " + sheets.size()
                        + " sheets with numbers in more than one row, or else with more than one row; there are also: "
                        + String.join(
                                ", ",
                                sheets.stream().filter(s -> !s.equals(sheet)).toList()) + ".";
        findings.add(new Finding(
                Finding.Subject.PART, sheet, chosen.isPresent(), chosen.isPresent() ? "Set by you." : others));
        DialectChoices dialect = DialectChoices.DETECT
                .withSeparator('\t')
                .withQuote('"')
                .withComment("")
                .withDecimal('.');
        return new TableText(
                name,
                lines.get().content(),
                format,
                sheets,
                dialect,
                LineChoices.DETECT,
                lines.get().width(),
                true,
                findings);
    }

    private InputException causeOr(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SheetLines.TooMuch tooMuch) {
                return tooMuch.problem();
            }
        }
        String told = String.valueOf(e.getMessage());
        if (told.contains("DOCTYPE") || told.contains("Zip bomb")) {
            return new InputException(
                    name,
                    "is refused, as it is built like a file meant to do harm (XML entities or extreme compression)",
                    "Save the sheet as CSV in Excel if you trust it");
        }
        if (told.contains("password") || e instanceof org.apache.poi.EncryptedDocumentException) {
            return new InputException(name, "is locked by a password", "Save it without one");
        }
        return damaged();
    }

    private InputException damaged() {
        return new InputException(name, "is a damaged workbook", "Open it in Excel and save it again, or as CSV");
    }
}
