using ClosedXML.Excel;
using Reporting.Functions.Consolidate;

namespace Reporting.Functions.Workbooks;

/// <summary>The report to be signed, laid out as Nghị định 30/2020 has it: number and date left open, title and subject, legal
/// basis, the text.</summary>
internal static class CoverSheet
{
    public const string Name = "Báo cáo";

    public static void Write(XLWorkbook workbook, Consolidation content)
    {
        var (programme, cover) = (content.Programme, new DocumentSheet(workbook, Name));
        cover.WriteHead(programme.Issuer, $"Số: …/{programme.Issuer.DocumentCode}", $"{programme.Issuer.Place}, ngày … tháng … năm …");
        WriteTitle(cover, content);
        foreach (var basis in ReportSentences.LegalBasis(programme)) cover.WriteParagraph(basis, italic: true);
        cover.WriteParagraph(ReportSentences.Opening(content));
        cover.WriteHeading("I. TÌNH HÌNH NỘP BÁO CÁO");
        cover.WriteParagraph(ReportSentences.StateOfReporting(content));
        cover.WriteHeading("II. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU");
        foreach (var sentence in ReportSentences.Indicators(content)) cover.WriteParagraph(sentence);
        cover.WriteParagraph(ReportSentences.Closing(content));
        var closing = cover.Row;
        cover.WriteSignature(programme.Signer, programme.Recipients);
        cover.Finish(closing);
    }

    private static void WriteTitle(DocumentSheet cover, Consolidation content)
    {
        cover.WriteCentred("BÁO CÁO", 14);
        cover.WriteCentred(ReportSentences.Subject(content), 14);
        cover.WriteCentred(content.Programme.Name.Vi, 14);
        cover.WriteRule(10, 15);
        cover.WriteSpace(10);
    }
}
