using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Reports;

/// <summary>Pairs, blanks, the unit's past and explanations; the plain comparisons are in <see cref="VerdictsOnReports"/>.</summary>
public sealed class RulesOnReports
{
    private const string Blank = "";

    [Theory]
    //          kind           all       women     said                      at
    [InlineData("compulsory",  "20",     "9",      null,                     null)]
    [InlineData("compulsory",  Blank,    Blank,    null,                     null)]
    [InlineData("compulsory",  "20",     Blank,    "pair-incomplete Error",  "E8")]    // at the one that is missing
    [InlineData("compulsory",  Blank,    "9",      "pair-incomplete Error",  "E7")]
    [InlineData("compulsory",  "0",      Blank,    "pair-incomplete Error",  "E8")]    // zero is given
    [InlineData("exclusive",   "20",     "9",      "pair-exclusive Error",   "E7")]
    [InlineData("exclusive",   "20",     Blank,    null,                     null)]
    [InlineData("exclusive",   Blank,    "9",      null,                     null)]
    [InlineData("exclusive",   Blank,    Blank,    null,                     null)]
    [InlineData("exclusive",   "0",      "0",      "pair-exclusive Error",   "E7")]
    public void A_pair_is_about_what_is_filled_in(string kind, string all, string women, string? said, string? at)
    {
        var finding = Filled(all, women).JudgedBy(Pair($$"""{ "left": ["TONG"], "kind": "{{kind}}", "right": ["NU"] }""")).Judged().Findings.SingleOrDefault();

        Assert.Equal((said, at), (finding is null ? null : $"{finding.Code} {finding.Severity}", finding?.Cell));
    }

    [Fact]
    public void A_side_of_a_pair_is_given_when_any_of_its_cells_is()
    {
        var pair = Pair("""{ "left": ["TONG", "NU"], "kind": "compulsory", "right": ["GHICHU"] }""");

        Assert.Equal("pair-incomplete", Assert.Single(Filled("20", Blank).JudgedBy(pair).Judged().Findings).Code);
        Assert.Empty(Filled("20", Blank).With("GHICHU", RawCellKind.Text, "Có").JudgedBy(pair).Judged().Findings);
        Assert.Empty(Filled(Blank, Blank).JudgedBy(pair).Judged().Findings);
    }

    [Fact]
    public void A_cell_that_could_not_be_read_is_filled_in_all_the_same() =>
        Assert.Equal(["not-a-number"], CodesOf(new AReport().With("TONG", RawCellKind.Text, "nhiều").JudgedBy(Pair("""{ "left": ["TONG"], "kind": "compulsory", "right": ["NU"] }""")).Judged()));

    [Fact]
    public void A_pair_names_what_is_given_and_what_is_missing()
    {
        var finding = Assert.Single(Filled("20", Blank).JudgedBy(Pair("""{ "left": ["TONG"], "kind": "compulsory", "right": ["NU"] }""")).Judged().Findings);

        Assert.Equal("Đã ghi “Tổng số” (E7) thì phải ghi cả “Nữ” (E8). Hãy nhập ô còn thiếu, hoặc để trống cả hai.", finding.Message.Vi);
    }

    [Fact]
    public void A_pair_that_only_warns_leaves_open_that_it_is_right()
    {
        var verdict = Filled("20", "9").JudgedBy(Pair("""{ "left": ["TONG"], "kind": "exclusive", "right": ["NU"], "severity": "warning" }""")).Judged();

        Assert.Equal(Outcome.AcceptedWithWarnings, verdict.Outcome);
        Assert.EndsWith("must not both be given. Check again; if it is right, nothing need be done.", Assert.Single(verdict.Findings).Message.En, StringComparison.Ordinal);
    }

    [Theory]
    //          strategy      all       women     broken (women <= all)
    [InlineData("skipIfAny",  "20",     "21",     true)]
    [InlineData("skipIfAny",  "20",     Blank,    false)]
    [InlineData("skipIfAny",  Blank,    "21",     false)]
    [InlineData("skipIfAny",  Blank,    Blank,    false)]
    [InlineData("skipIfAll",  "20",     "21",     true)]
    [InlineData("skipIfAll",  "20",     Blank,    false)]
    [InlineData("skipIfAll",  Blank,    "21",     true)]     // a blank is as good as nothing
    [InlineData("skipIfAll",  Blank,    Blank,    false)]
    [InlineData("neverSkip",  Blank,    "21",     true)]
    [InlineData("neverSkip",  Blank,    Blank,    false)]    // nothing is not more than nothing
    public void A_blank_is_skipped_or_counts_as_nothing(string strategy, string all, string women, bool broken) =>
        Assert.Equal(broken ? ["rule-broken"] : [], CodesOf(Filled(all, women).JudgedBy(Optional("rules[0].missing", $"\"{strategy}\"")).Judged()));

    [Theory]
    //          strategy      broken (women > all)
    [InlineData("skipIfAny",  false)]
    [InlineData("skipIfAll",  false)]
    [InlineData("neverSkip",  true)]
    public void Only_a_rule_that_never_skips_is_asked_of_blanks_alone(string strategy, bool broken)
    {
        var programme = Optional("rules[0]", $$"""{ "left": ["NU"], "operator": ">", "right": ["TONG"], "missing": "{{strategy}}" }""");

        Assert.Equal(broken ? ["rule-broken"] : [], CodesOf(Filled(Blank, Blank).JudgedBy(programme).Judged()));
    }

    [Theory]
    [InlineData("skipIfAny")]
    [InlineData("skipIfAll")]
    [InlineData("neverSkip")]
    public void No_rule_is_asked_of_a_cell_that_could_not_be_read(string strategy) =>
        Assert.Equal(["not-a-number"], CodesOf(new AReport().With("TONG", RawCellKind.Text, "ít").With("NU", "99").JudgedBy(Optional("rules[0].missing", $"\"{strategy}\"")).Judged()));

    [Theory]
    //          severity   explanation   outcome                        said
    [InlineData("warning", "Đi học",     Outcome.AcceptedWithWarnings,  "rule-broken")]
    [InlineData("warning", Blank,        Outcome.Rejected,              "rule-broken needs-explanation")]
    [InlineData("warning", " \n\u200B",  Outcome.Rejected,              "rule-broken needs-explanation")]
    public void A_warning_that_asks_for_an_explanation_returns_the_report_without_it(string severity, string explanation, Outcome outcome, string said)
    {
        var programme = SmallPack.ReadWith("rules[0]", $$"""{ "left": ["NU"], "operator": "<=", "right": ["TONG"], "severity": "{{severity}}", "explanation": "GHICHU" }""");

        var verdict = new AReport().With("NU", "21").With("GHICHU", RawCellKind.Text, explanation).JudgedBy(programme).Judged();

        Assert.Equal((outcome, said), (verdict.Outcome, string.Join(' ', CodesOf(verdict))));
    }

    [Fact]
    public void A_missing_explanation_is_asked_for_in_its_own_cell_with_the_warning_in_words()
    {
        var programme = SmallPack.ReadWith("rules[0]", """{ "left": ["NU"], "operator": "<=", "right": ["TONG"], "severity": "warning", "explanation": "GHICHU" }""");

        var finding = new AReport().With("NU", "21").JudgedBy(programme).Judged().Findings.Single(found => found.Code == "needs-explanation");

        Assert.Equal(("Thuyết minh", "C5", "GHICHU", Severity.Error), (finding.Sheet, finding.Cell, finding.Element.ToString(), finding.Severity));
        Assert.Equal(
            "Có cảnh báo phải giải trình ở ô C5 “Ghi chú”, đang để trống: “Nữ” (E8) = 21 không được lớn hơn “Tổng số” (E7) = 20. Hãy sửa số liệu, hoặc nếu số liệu đúng thì ghi lý do vào ô C5.",
            finding.Message.Vi);
    }

    [Theory]
    //          period      asked of   against           past                     now    said
    [InlineData("2024-NAM", "NAM",     "previousPeriod", "2024-6T",               "19",  true)]
    [InlineData("2024-NAM", "NAM",     "previousPeriod", "2024-6T",               "20",  false)]
    [InlineData("2024-NAM", "NAM",     "previousPeriod", "2023-NAM",              "19",  false)]   // that half year was not accepted
    [InlineData("2024-6T",  "NAM",     "previousPeriod", "2023-NAM",              "19",  false)]   // not asked of half years
    [InlineData("2024-6T",  "",        "previousPeriod", "2023-NAM",              "19",  true)]
    [InlineData("2024-6T",  "",        "previousYear",   "2023-6T",               "19",  true)]
    [InlineData("2024-6T",  "",        "previousYear",   "2023-NAM",              "19",  false)]
    [InlineData("2022-6T",  "",        "previousYear",   "2021-6T",               "19",  false)]   // before the programme began
    public void A_rule_looks_back_to_one_earlier_report(string period, string asked, string against, string past, string now, bool said)
    {
        var reports = asked.Length == 0 ? "[]" : $"[\"{asked}\"]";
        var programme = History($$"""{ "elements": ["TONG"], "operator": ">=", "against": "{{against}}", "reports": {{reports}} }""");

        var verdict = new AReport().For(period).With("TONG", now).After(past, ("TONG", 20)).JudgedBy(programme).Judged();

        Assert.Equal(said ? ["differs-from-before"] : [], CodesOf(verdict));
        Assert.Equal(said ? Outcome.AcceptedWithWarnings : Outcome.Accepted, verdict.Outcome);
    }

    [Theory]
    //          before  now     said (now <= 10 × before)
    [InlineData(2,      "20",   false)]
    [InlineData(2,      "21",   true)]
    [InlineData(0,      "0",    false)]
    [InlineData(0,      "21",   false)]    // ten times nothing says nothing about anything
    public void A_share_is_of_what_there_was_before(int before, string now, bool said)
    {
        var programme = History("""{ "elements": ["TONG"], "operator": "<=", "share": 10, "against": "previousYear" }""");

        Assert.Equal(said ? ["differs-from-before"] : [], CodesOf(new AReport().With("TONG", now).With("NU", "0").After("2023-6T", ("TONG", before)).JudgedBy(programme).Judged()));
    }

    [Fact]
    public void What_was_nothing_before_is_compared_as_nothing_where_no_share_is_taken()
    {
        var programme = History("""{ "elements": ["TONG"], "operator": "<=", "against": "previousYear" }""");

        Assert.Equal(["differs-from-before"], CodesOf(new AReport().After("2023-6T", ("TONG", 0)).JudgedBy(programme).Judged()));
    }

    [Fact]
    public void A_blank_then_or_now_leaves_the_rule_unasked()
    {
        var programme = History("""{ "elements": ["TONG", "NU"], "operator": ">=", "against": "previousYear" }""");

        Assert.Empty(new AReport().After("2023-6T", ("TONG", 900)).JudgedBy(programme).Judged().Findings);
        Assert.Equal(["differs-from-before"], CodesOf(new AReport().After("2023-6T", ("TONG", 900), ("NU", 0)).JudgedBy(programme).Judged()));
        Assert.Equal(["required"], CodesOf(new AReport().With("TONG", RawCellKind.Blank, Blank).After("2023-6T", ("TONG", 900), ("NU", 0)).JudgedBy(programme).Judged()));
    }

    [Fact]
    public void A_rule_on_the_past_names_both_figures_and_the_period()
    {
        var programme = History("""{ "elements": ["TONG"], "operator": "<=", "share": 10, "against": "previousYear" }""");

        var finding = Assert.Single(new AReport().With("TONG", "21").After("2023-6T", ("TONG", 2)).JudgedBy(programme).Judged().Findings);

        Assert.Equal("“Tổng số” (E7) = 21 không được lớn hơn 20, vì kỳ 2023-6T là 2. Hãy kiểm tra lại; nếu đúng thì không phải sửa.", finding.Message.Vi);
        Assert.Equal(new Bilingual("≤ 20", "≤ 20"), finding.Expected);
    }

    [Fact]
    public void A_rule_on_the_past_that_returns_the_report_asks_for_it_to_be_mended()
    {
        var programme = History("""{ "elements": ["TONG"], "operator": "<=", "share": 10, "against": "previousYear", "severity": "error" }""");

        var verdict = new AReport().With("TONG", "21").After("2023-6T", ("TONG", 2)).JudgedBy(programme).Judged();

        Assert.Equal(Outcome.Rejected, verdict.Outcome);
        Assert.Equal("“All” (E7) = 21 must not be more than 20, since the period 2023-6T was 2. Check these cells and mend the wrong one.", Assert.Single(verdict.Findings).Message.En);
    }

    [Theory]
    //          explanation  outcome
    [InlineData("Chiến dịch", Outcome.AcceptedWithWarnings)]
    [InlineData(Blank,        Outcome.Rejected)]
    public void A_rule_on_the_past_may_ask_for_an_explanation(string explanation, Outcome outcome)
    {
        var programme = History("""{ "elements": ["TONG"], "operator": "<=", "share": 10, "against": "previousYear", "explanation": "GHICHU" }""");

        Assert.Equal(outcome, new AReport().With("TONG", "21").With("GHICHU", RawCellKind.Text, explanation).After("2023-6T", ("TONG", 2)).JudgedBy(programme).Judged().Outcome);
    }

    [Theory]
    //          before, years back    now     said
    [InlineData("100 100 100",        "100",  false)]
    [InlineData("100 100 100",        "110",  false)]    // a tenth is not unusual
    [InlineData("100 100 100",        "111",  true)]
    [InlineData("100 100 100",        "89",   true)]
    [InlineData("3 3 3",              "4",    false)]    // nor is one
    [InlineData("3 3 3",              "5",    true)]
    [InlineData("0 0 0",              "1",    false)]
    [InlineData("90 100 110",         "124",  false)]    // mean 100, deviation 8.16: 75 to 125
    [InlineData("90 100 110",         "126",  true)]
    [InlineData("90 100 110",         "74",   true)]
    [InlineData("100 100",            "900",  false)]    // twice is too seldom to say
    [InlineData("100 - 100 100",      "900",  true)]     // a year without a report
    [InlineData("100 100 - - 100",    "900",  false)]    // further back than is looked
    public void A_figure_far_from_all_that_this_unit_had_is_a_warning(string before, string now, bool said)
    {
        var report = new AReport().For("2027-6T").With("TONG", now).With("NU", "0").JudgedBy(Changed(pack => pack.Replace("\"history\":[]", "\"ownBounds\":{\"elements\":[\"TONG\"]}", StringComparison.Ordinal)));
        foreach (var (figure, back) in before.Split(' ').Select((figure, back) => (figure, back)).Where(one => one.figure != "-")) report.After($"{2026 - back}-6T", ("TONG", int.Parse(figure, null)));

        var verdict = report.Judged();

        Assert.Equal(said ? ["out-of-own-bounds"] : [], CodesOf(verdict));
        Assert.True(verdict.IsAccepted);
    }

    [Fact]
    public void Bounds_are_told_with_the_range_and_of_how_many_reports_it_is()
    {
        var report = new AReport().For("2027-6T").With("TONG", "126").JudgedBy(Changed(pack => pack.Replace("\"history\":[]", "\"ownBounds\":{\"elements\":[\"TONG\"]}", StringComparison.Ordinal)))
            .After("2026-6T", ("TONG", 90)).After("2025-6T", ("TONG", 100)).After("2024-6T", ("TONG", 110));

        Assert.Equal("Cell E7 \"All\" says 126, outside the unit's usual range of 75 to 125 in 3 periods before. Check again; if it is right, nothing need be done.", Assert.Single(report.Judged().Findings).Message.En);
    }

    [Fact]
    public void Bounds_of_no_elements_in_particular_are_of_all_that_add_up()
    {
        var programme = Changed(pack => pack.Replace("\"history\":[]", "\"ownBounds\":{\"least\":1}", StringComparison.Ordinal));

        Assert.Equal(["out-of-own-bounds", "out-of-own-bounds"], CodesOf(new AReport().For("2027-6T").After("2026-6T", ("TONG", 900), ("NU", 800)).JudgedBy(programme).Judged()));
    }

    private static AReport Filled(string all, string women) => Put(Put(new AReport(), "TONG", all), "NU", women);

    private static AReport Put(AReport report, string element, string number) => number.Length == 0 ? report.With(element, RawCellKind.Blank, "") : report.With(element, number);

    private static string[] CodesOf(Verdict verdict) => [.. verdict.Findings.Select(finding => finding.Code)];

    // Neither figure is required, and no rule but the pair holds between them.
    private static Programme Pair(string json) => Changed(pack => NotRequired(pack).Replace("\"history\":[]", $"\"pairs\":[{json}]", StringComparison.Ordinal));

    private static Programme Optional(string path, string json) => ProgrammePack.Read(NotRequired(SmallPack.With(path, json)), "small.json");

    private static Programme History(string json) => Changed(pack => pack.Replace("\"history\":[]", $"\"history\":[{json}]", StringComparison.Ordinal));

    private static string NotRequired(string pack) => pack.Replace("\"kind\":\"count\"", "\"kind\":\"count\",\"required\":false", StringComparison.Ordinal);

    // Half years and years from 2022, and no rules.
    private static Programme Changed(Func<string, string> change)
    {
        const string Year = """
            {
              "part": "NAM", "name": { "vi": "Tổng kết", "en": "Year" }, "dataFrom": { "day": 15, "month": 11, "year": -1 }, "dataTo": { "day": 14, "month": 11 },
              "opens": { "day": 1, "month": 11 }, "due": { "rule": "strictlyBefore", "date": { "day": 25, "month": 11 } }, "closes": { "day": 31, "month": 12 }
            }
            """;
        var pack = SmallPack.With("reports[1]", Year)
            .Replace("\"firstYear\":2024,\"lastYear\":2025", "\"firstYear\":2022,\"lastYear\":2027", StringComparison.Ordinal)
            .Replace("\"rules\":[{\"left\":[\"NU\"],\"operator\":\"\\u003C=\",\"right\":[\"TONG\"]}]", "\"history\":[]", StringComparison.Ordinal);
        Assert.Contains("\"history\":[]", pack, StringComparison.Ordinal);
        return ProgrammePack.Read(change(pack), "small.json");
    }
}
