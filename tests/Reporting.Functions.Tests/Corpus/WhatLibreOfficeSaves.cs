using System.Text;
using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>Cells and texts after LibreOffice has opened and saved the form.</summary>
public sealed class WhatLibreOfficeSaves
{
    private static readonly Duty Duty = EverythingProgramme.HalfYear;

    private static readonly CorpusCase[] Cases =
    [
        Saved("a form that is right", () => EverythingProgramme.Form(), Outcome.Accepted, [("LUOT", "10"), ("TYLE", "10"), ("NGAY", "2024-05-10"), ("DALAM", "1"), ("KETQUA", "Đã tổ chức 2 buổi.")]),
        Saved("numbers as texts, a share, a tick box and a hidden row", () => EverythingProgramme.Form(("LUOT", "1.234"), ("MUC", "108,88"), ("DALAM", true))
            .With("TYLE", cell => cell.SetValue(0.855).Style.NumberFormat.Format = "0.0%").With("DALAM", cell => cell.Style.NumberFormat.Format = "General").With("SINH_GAI", cell => cell.WorksheetRow().Hide()),
            Outcome.AcceptedWithWarnings, [("LUOT", "1234"), ("MUC", "108.88"), ("TYLE", "85.5"), ("DALAM", "1"), ("SINH_GAI", "10")], "hidden-cell", "read-as x4"),
        Saved("texts of several ages, and one that is no formula", () => EverythingProgramme.Form(("KETQUA", "Đã tổ chức “2” buổi\n👍".Normalize(NormalizationForm.FormD)), ("GIAITRINH", "Tr¹m ®· tæ chøc 2 buæi"), ("GHICHU", "=HYPERLINK(\"http://example.org\")"))
            .With("GIAITRINH", cell => cell.Style.Font.FontName = ".VnTime"),
            Outcome.Accepted, [("KETQUA", "Đã tổ chức “2” buổi\n👍"), ("GIAITRINH", "Trạm đã tổ chức 2 buổi"), ("GHICHU", "=HYPERLINK(\"http://example.org\")")], "decomposed-text", "legacy-font"),
        new("formulas, which have results now", () => LibreOffice.Resave(EverythingProgramme.Form().Save().Put(Duty, "LUOT", "", "<f>6*2</f>").Put(Duty, "TIEN", "", "<f>5/0</f>")), Outcome.Rejected, "cell-error")
        {
            Duty = Duty, Reads = new Dictionary<string, string> { ["LUOT"] = "12", ["TIEN"] = "nothing" },
        },
    ];

    public static TheoryData<string> Names => CorpusCase.NamesOf(Cases);

    [LibreOfficeTheory]
    [MemberData(nameof(Names))]
    public Task Is_the_same_to_us(string name) => CorpusVerdict.Check(Cases, name);

    private static CorpusCase Saved(string name, Func<FilledForm> make, Outcome outcome, (string Element, string Read)[] reads, params string[] codes) =>
        new(name, () => LibreOffice.Resave(make().Save()), outcome, codes) { Duty = Duty, Reads = reads.ToDictionary(one => one.Element, one => one.Read) };
}
