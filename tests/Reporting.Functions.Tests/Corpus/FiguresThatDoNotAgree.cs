using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>Figures that are numbers all right, and cannot be true together, or not with what was reported before.</summary>
public sealed class FiguresThatDoNotAgree
{
    private static readonly CorpusCase[] Cases =
    [
        Of("men and women are not all", [("NU", 5)], Outcome.Rejected, "rule-broken"),
        Of("more women than people", [("NU", 11)], Outcome.Rejected, "rule-broken x2"),
        Of("nobody at all", [("TONG", 0), ("NAM", 0), ("NU", 0)], Outcome.Accepted),
        Of("women left blank are not none", [("NU", null)], Outcome.Rejected, "required"),
        Of("no women, and said so", [("NAM", 10), ("NU", 0)], Outcome.Accepted),
        Of("a figure that is no number is one problem and not three", [("TONG", "mười")], Outcome.Rejected, "not-a-number"),
        Of("nobody to be examined and nobody examined", [("KHAM", 0), ("KHAM_DUOC", 0)], Outcome.Accepted),
        Of("nobody to be examined and three examined", [("KHAM", 0), ("KHAM_DUOC", 3)], Outcome.Rejected, "rule-broken"),
        Of("boys and no girls born", [("SINH_GAI", 0)], Outcome.Accepted),
        Of("no children born", [("SINH_TRAI", 0), ("SINH_GAI", 0)], Outcome.Accepted),

        Of("courses without trainees", [("HOCVIEN", null)], Outcome.Rejected, "pair-incomplete"),
        Of("trainees without courses", [("LOP", "  ")], Outcome.Rejected, "pair-incomplete"),
        Of("neither courses nor trainees", [("LOP", null), ("HOCVIEN", null)], Outcome.Accepted),
        Of("no courses and no trainees, in figures", [("LOP", 0), ("HOCVIEN", 0)], Outcome.Accepted),
        Of("doctors given both ways", [("A2", 1)], Outcome.Rejected, "pair-exclusive"),
        Of("doctors given the other way", [("A1", null), ("A2", 1)], Outcome.Accepted),
        Of("doctors given neither way", [("A1", null)], Outcome.Accepted),

        Of("a rule that skips any blank", [("M2", null)], Outcome.Accepted),
        Of("a rule that skips any blank, without blanks", [("M1", 11)], Outcome.Rejected, "rule-broken"),
        Of("a rule that skips nothing but blanks, with one", [("M4", null)], Outcome.Rejected, "rule-broken"),
        Of("a rule that skips nothing but blanks, with nothing but blanks", [("M3", null), ("M4", null)], Outcome.Accepted),
        Of("a rule that never skips, with nothing but blanks", [("M5", null), ("M6", null)], Outcome.Rejected, "rule-broken"),
        Of("a rule that never skips, with a blank that is as good as nothing", [("M6", null)], Outcome.Accepted),

        Of("more talks than listeners, unexplained", [("BUOI", 12)], Outcome.Rejected, "rule-broken", "needs-explanation"),
        Of("more talks than listeners, explained by spaces", [("BUOI", 12), ("GIAITRINH", " \n ")], Outcome.Rejected, "rule-broken", "needs-explanation"),
        Of("more talks than listeners, explained", [("BUOI", 12), ("GIAITRINH", "Có 3 buổi phát thanh, không đếm được người nghe.")], Outcome.AcceptedWithWarnings, "rule-broken"),
        Of("an explanation that nobody has asked for", [("GIAITRINH", "Không có gì.")], Outcome.Accepted),

        OfYear("a year with less than its half", [("KHAM", 40)], Outcome.AcceptedWithWarnings, "differs-from-before") with { Past = [EverythingProgramme.Past("2024-6T", "KHAM", 41)] },
        OfYear("a year with as many as its half", [("KHAM", 41)], Outcome.Accepted) with { Past = [EverythingProgramme.Past("2024-6T", "KHAM", 41)] },
        OfYear("a year whose half was never accepted", [("KHAM", 40)], Outcome.Accepted),
        OfYear("a year whose half had that cell blank", [("KHAM", 40)], Outcome.Accepted) with { Past = [EverythingProgramme.Past("2024-6T", "LUOT", 41)] },
        Of("a half year with less than the year before it", [("KHAM", 40)], Outcome.Accepted) with { Past = [EverythingProgramme.Past("2023-NAM", "KHAM", 900)] },

        Of("eleven times last year's, unexplained", [("LUOT", 55)], Outcome.Rejected, "differs-from-before", "needs-explanation") with { Past = [EverythingProgramme.Past("2023-6T", "LUOT", 5)] },
        Of("eleven times last year's, explained", [("LUOT", 55), ("GIAITRINH", "Có chiến dịch.")], Outcome.AcceptedWithWarnings, "differs-from-before") with { Past = [EverythingProgramme.Past("2023-6T", "LUOT", 5)] },
        Of("ten times last year's", [("LUOT", 50)], Outcome.Accepted) with { Past = [EverythingProgramme.Past("2023-6T", "LUOT", 5)] },
        Of("some where there was none last year", [("LUOT", 3)], Outcome.Accepted) with { Past = [EverythingProgramme.Past("2023-6T", "LUOT", 0)] },
        Of("eleven times the figure of two years ago", [("LUOT", 55)], Outcome.Accepted) with { Past = [EverythingProgramme.Past("2022-6T", "LUOT", 5)] },

        Of("far more than this unit ever had", [("NGUOI", 1000)], Outcome.AcceptedWithWarnings, "out-of-own-bounds") with { Past = Usual },
        Of("far fewer than this unit ever had", [("BUOI", 1), ("NGUOI", 1)], Outcome.AcceptedWithWarnings, "out-of-own-bounds") with { Past = Usual },
        Of("about as many as this unit always has", [("NGUOI", 115)], Outcome.Accepted) with { Past = Usual },
        Of("far more than twice before, which is too seldom to say", [("NGUOI", 1000)], Outcome.Accepted) with { Past = [.. Usual.Take(2)] },
        Of("years say nothing about half years", [("NGUOI", 1000)], Outcome.Accepted) with { Past = [.. new[] { "2021-NAM", "2022-NAM", "2023-NAM" }.Select(period => EverythingProgramme.Past(period, "NGUOI", 100))] },
    ];

    public static TheoryData<string> Names => CorpusCase.NamesOf(Cases);

    private static IReadOnlyList<PastReport> Usual => [EverythingProgramme.Past("2023-6T", "NGUOI", 105), EverythingProgramme.Past("2022-6T", "NGUOI", 110), EverythingProgramme.Past("2021-6T", "NGUOI", 100)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_found(string name) => CorpusVerdict.Check(Cases, name);

    private static CorpusCase Of(string name, (string, object?)[] values, Outcome outcome, params string[] codes) => Of(EverythingProgramme.HalfYear, name, values, outcome, codes);

    private static CorpusCase OfYear(string name, (string, object?)[] values, Outcome outcome, params string[] codes) =>
        Of(EverythingProgramme.Year, name, [("KHAM_DUOC", 10), ("NGAY", new DateTime(2024, 10, 9)), .. values], outcome, codes);

    private static CorpusCase Of(Duty duty, string name, (string, object?)[] values, Outcome outcome, string[] codes) =>
        new(name, () => EverythingProgramme.Form(duty, values).Save(), outcome, codes) { Duty = duty };
}
