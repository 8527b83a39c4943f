using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Reporting.Functions.Tests.Support;
using static Reporting.Functions.Tests.Corpus.Forms;
using static Reporting.Functions.Tests.Corpus.WorkbookXml;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>What comes under the name of an Excel file and is another kind, is locked, or did not arrive whole.</summary>
public sealed class FilesOfOtherKinds
{
    private const string Table = "<table border=1><tr><td>Viên chức</td><td>123</td></tr></table>";

    private static readonly CorpusCase[] Cases =
    [
        Refused("A file of 0 bytes", () => BinaryData.FromBytes([]), "empty-file"),
        Refused("An .xls of Excel 97", () => OldWorkbook.Write(), "old-excel-file"),
        Refused("An .xls of Excel 95", () => OldWorkbook.Write("Book"), "old-excel-file"),
        Refused("An .xlsb", () => Saved().Remove(Main).Add("xl/workbook.bin", [0x83, 0x01, 0x00, 0x80, 0x01, 0x00]), "binary-workbook"),
        Refused("An .ods", () => Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>")), "open-document"),
        Refused("A Word document renamed", () => Zip(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>")), "not-a-workbook"),
        Refused("A Word document of 97 renamed", () => Compound.Write(3, ("WordDocument", new byte[600]), ("1Table", new byte[600])), "not-a-workbook"),
        Refused("The form within a zip of its own", () => Zip().Add("Bao cao.xlsx", Saved().ToArray()), "not-a-workbook"),
        Refused("A web page renamed .xls", () => Text($"<html><head><meta charset=\"utf-8\"></head><body>{Table}</body></html>"), "web-page"),
        Refused("A table without a page around it", () => Text(Table), "web-page"),
        Refused("A web page in UTF-16", () => Text($"<html><body>{Table}</body></html>", Encoding.Unicode), "web-page"),
        Refused("A page that Excel saved with all it needs (MHTML)", () => Text($"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary=\"----=_NextPart\"\r\n\r\n------=_NextPart\r\nContent-Type: text/html\r\n\r\n<html>{Table}</html>"), "web-page"),
        Refused("The page to log in at, saved in the form's place", () => Text("\r\n\r\n<!DOCTYPE html>\r\n<html lang=\"vi\"><head><title>Đăng nhập</title></head></html>"), "web-page"),
        Refused("An XML Spreadsheet 2003", () => Text("<?xml version=\"1.0\"?>\r\n<?mso-application progid=\"Excel.Sheet\"?>\r\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:html=\"http://www.w3.org/TR/REC-html40\"><Worksheet ss:Name=\"Báo cáo\"><Table><Row><Cell><Data ss:Type=\"Number\">123</Data></Cell></Row></Table></Worksheet></Workbook>"), "not-a-workbook"),
        Refused("A CSV renamed", () => Text("TT,Chỉ tiêu,Số liệu\r\n1,Viên chức,123\r\n"), "plain-text"),
        Refused("A CSV with a byte order mark, parted by semicolons", () => Text("\uFEFFTT;Chỉ tiêu;Số liệu\r\n1;Viên chức;123\r\n"), "plain-text"),
        Refused("A CSV in the machine's own code page", () => BinaryData.FromBytes([.. "TT,Ch"u8, 0xEC, 0x20, 0x93, 0xEA, 0x75, 0x94, .. ",S"u8, 0xF4, .. "\r\n1,2,3"u8]), "plain-text"),
        Refused("Unicode text as Excel saves it, UTF-16 with tabs", () => Text("TT\tChỉ tiêu\tSố liệu\r\n1\tViên chức\t123\r\n", Encoding.Unicode), "plain-text"),
        Refused("A PDF", () => Text("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"), "not-a-workbook"),
        Refused("A picture", () => BinaryData.FromBytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]), "not-a-workbook"),
        Refused("A photograph", () => BinaryData.FromBytes([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, .. "JFIF"u8, 0, 1, 1, 0, 0, 1]), "not-a-workbook"),
        Refused("A RAR", () => BinaryData.FromBytes([.. "Rar!"u8, 0x1A, 0x07, 0x01, 0x00, .. new byte[100]]), "not-a-workbook"),
        Refused("Nothing but zeros, as a broken USB stick leaves", () => BinaryData.FromBytes(new byte[20_000]), "not-a-workbook"),
        Refused("Locked with a password", () => new EncryptedWorkbook { Password = "tramyte2024" }.Agile(Saved()), "encrypted-file"),
        Refused("Locked with a password by Excel 2007", () => new EncryptedWorkbook { Password = "tramyte2024", KeyBits = 128 }.Standard(Saved()), "encrypted-file"),
        Accepted("Locked with Excel's own password", () => new EncryptedWorkbook().Agile(Saved()), "default-password"),
        Accepted("Locked with Excel 2007's own password", () => new EncryptedWorkbook { KeyBits = 128 }.Standard(Saved()), "default-password"),
        Refused("Locked with Excel's own password, and no workbook within", () => new EncryptedWorkbook().Agile(Text("TT,Chỉ tiêu")), "not-a-workbook"),
        Refused("An .xlsb locked with Excel's own password", () => new EncryptedWorkbook().Agile(Saved().Remove(Main).Add("xl/workbook.bin", [0x83, 0x01])), "binary-workbook"),
        Accepted("With its structure under a password", () => Saved().Xml(Main, root => root.Element(Sheets + "workbookPr")!.AddAfterSelf(Lock(("workbookPassword", "CC1A"), ("lockStructure", "1")))), "structure-protected"),
        Accepted("With its structure under a newer kind of password", () => Saved().Xml(Main, root => root.Element(Sheets + "workbookPr")!.AddAfterSelf(Lock(("workbookAlgorithmName", "SHA-512"), ("workbookHashValue", "AAAA"), ("workbookSaltValue", "AAAA"), ("workbookSpinCount", "100000"), ("lockStructure", "1")))), "structure-protected"),
        Accepted("With its structure locked without a password", () => Saved().Xml(Main, root => root.Element(Sheets + "workbookPr")!.AddAfterSelf(Lock(("lockStructure", "1"))))),
        Accepted("With its sheets under a password", () => Saved().EverySheet(sheet => sheet.Element(Sheets + "sheetProtection")!.SetAttributeValue("password", "CC1A"))),
        Accepted("With links to other workbooks", () => Saved().Add("xl/externalLinks/externalLink1.xml", "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"), "external-links"),
        Refused("Cut off after 4 bytes", () => First(Saved(), 4), "truncated-file"),
        Refused("Cut off after 1,000 bytes", () => First(Saved(), 1000), "truncated-file"),
        Refused("Cut off in the middle", () => First(Saved(), Saved().ToMemory().Length / 2), "truncated-file"),
        Refused("Cut off before the list of its parts", () => First(Saved(), ListOfParts(Saved())), "truncated-file"),
        Refused("Cut off before its last 22 bytes", () => First(Saved(), Saved().ToMemory().Length - 22), "truncated-file"),
        Refused("Cut off before its last byte", () => First(Saved(), Saved().ToMemory().Length - 1), "truncated-file"),
        Refused("Without the list of its parts, though its end is there", () => BinaryData.FromBytes([.. Saved().ToArray()[..ListOfParts(Saved())], .. Saved().ToArray()[^22..]]), "not-a-workbook"),
        Refused("With a sheet that is damaged in its middle", () => Saved().Replace(Figures, xml => xml.Replace("E20", "E\u0001", StringComparison.Ordinal)), "damaged-file"),
        Refused("With its end from another file", () => BinaryData.FromBytes([.. Saved().ToArray()[..2000], .. Saved(VanCanh.DutyOf("K-NOI")).ToArray()[4000..]]), "not-a-workbook"),
    ];

    public static TheoryData<string> Names => CorpusCase.NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_file(string what) => CorpusVerdict.Check(Cases, what);

    private static BinaryData Text(string text, Encoding? encoding = null) => BinaryData.FromBytes(encoding is null ? Encoding.UTF8.GetBytes(text) : [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

    private static BinaryData First(BinaryData file, int bytes) => BinaryData.FromBytes(file.ToArray()[..bytes]);

    private static int ListOfParts(BinaryData file) => file.ToMemory().Span.IndexOf("PK\u0001\u0002"u8);

    private static XElement Lock(params (string Name, string Value)[] attributes) => new(Sheets + "workbookProtection", attributes.Select(one => new XAttribute(one.Name, one.Value)));

    private static BinaryData Zip(params (string Part, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
        }

        return parts.Aggregate(BinaryData.FromBytes(stream.ToArray()), (zip, part) => zip.Add(part.Part, part.Text));
    }
}
