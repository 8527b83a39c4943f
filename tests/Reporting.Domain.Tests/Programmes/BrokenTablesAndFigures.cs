using Reporting.Domain.Programmes;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Programmes;

public sealed class BrokenTablesAndFigures
{
    private const string Label = "\"label\": { \"vi\": \"x\", \"en\": \"x\" }";
    private const string Name = "\"name\": { \"vi\": \"x\", \"en\": \"x\" }";
    private const string Columns = "\"columns\": [{ \"code\": \"TT\", " + Label + ", \"given\": true }, { \"code\": \"VIEC\", " + Label + ", \"given\": true }, { \"code\": \"KQ\", " + Label + " }]";
    private const string Table = "\"code\": \"HD\", \"title\": { \"vi\": \"Hoạt động\", \"en\": \"Activities\" }";

    [Theory]
    //          rows of the plan, and blank ones
    [InlineData("")]
    [InlineData(", \"givenRows\": [[\"I. Chỉ đạo\"], [\"1\", \"Xây dựng kế hoạch\"], [\"2\", \"\"]]")]    // a single text is a heading
    [InlineData(", \"givenRows\": [[\"1\", \"Xây dựng kế hoạch\"]], \"blankRows\": 0")]
    [InlineData(", \"blankRows\": 500")]
    public void A_table_may_have_rows_of_the_plan_rows_of_the_unit_or_both(string rows) =>
        Assert.Single(SmallPack.ReadWith("tables", $"[{{ {Table}, {Columns}{rows} }}]").Tables);

    [Theory]
    //          the table                                                                                      the problem begins
    [InlineData(Table + ", " + Columns + ", \"givenRows\": [[\"1\", \"Việc\", \"Thừa\"]]",                      "$.tables[0].givenRows[0]: has 3 texts; the table has 2 given columns")]
    [InlineData(Table + ", " + Columns + ", \"givenRows\": [[\"I\"], []]",                                     "$.tables[0].givenRows[1]: has 0 texts")]
    [InlineData(Table + ", " + Columns + ", \"givenRows\": [[\"1\", null]]",                                   "$.tables[0].givenRows[0][1]: is null")]
    [InlineData(Table + ", " + Columns + ", \"blankRows\": 0",                                                 "$.tables[0].blankRows: a table has 1 to 500 rows")]
    [InlineData(Table + ", " + Columns + ", \"blankRows\": 501",                                               "$.tables[0].blankRows: a table has 1 to 500 rows")]
    [InlineData(Table + ", \"columns\": []",                                                                   "$.tables[0].columns: leave at least one to the unit")]
    [InlineData(Table + ", \"columns\": [{ \"code\": \"TT\", " + Label + ", \"given\": true }]",               "$.tables[0].columns: leave at least one to the unit")]
    [InlineData(Table + ", \"columns\": [{ \"code\": \"TT\", " + Label + " }, { \"code\": \"TT\", " + Label + " }]", "$.tables[0].columns[1].code: 'TT' is there twice")]
    [InlineData(Table + ", \"columns\": [{ \"code\": \"TT\", " + Label + ", \"kind\": \"number\" }]",          "$.tables[0].columns[0].kind (line 1): ")]
    [InlineData("\"code\": \"HD\", \"title\": { \"vi\": \"Biểu 1: Tiến độ\", \"en\": \"x\" }, " + Columns,     "$.tables[0].title.vi: is the name of a sheet")]
    [InlineData("\"code\": \"HD\", \"title\": { \"vi\": \"Các hoạt động kiểm soát mất cân bằng giới tính\", \"en\": \"x\" }, " + Columns, "$.tables[0].title.vi: is the name of a sheet")]
    [InlineData(Table + ", " + Columns + " }, { " + Table + ", " + Columns,                                    "$.tables[1].code: 'HD' is there twice")]
    [InlineData(Table + ", " + Columns + " }, { \"code\": \"HD2\", \"title\": { \"vi\": \"HOẠT ĐỘNG\", \"en\": \"x\" }, " + Columns, "$.tables[1].title.vi: 'HOẠT ĐỘNG' is there twice")]
    public void A_table_that_cannot_be_a_sheet_is_refused(string table, string problem) => Refused(SmallPack.With("tables", $"[{{ {table} }}]"), problem);

    [Theory]
    //          code    conditions                                                                the problem begins
    [InlineData("TONG", "{ \"left\": [\"NU\"], \"operator\": \">\" }",                            "$.derived[0].code: TONG is an element of the form")]
    [InlineData("ETAG", "{ \"left\": [\"NU\"], \"operator\": \">\" }",                            "$.derived[0].code: ETAG is a name the tables keep")]
    [InlineData("D",    "",                                                                       "$.derived[0].all: names at least one condition")]
    [InlineData("D",    "{ \"left\": [], \"operator\": \">\" }",                                  "$.derived[0].all[0].left: names at least one element")]
    [InlineData("D",    "{ \"left\": [\"NAM\"], \"operator\": \">\" }",                           "$.derived[0].all[0].left[0]: NAM is not an element of the form")]
    [InlineData("D",    "{ \"left\": [\"D\"], \"operator\": \">\" }",                             "$.derived[0].all[0].left[0]: D is not an element of the form")]      // never of itself
    [InlineData("D",    "{ \"left\": [\"NU\"], \"operator\": \">\", \"right\": [\"GHICHU\"] }",   "$.derived[0].all[0].right[0]: GHICHU does not add up")]
    [InlineData("D",    "{ \"left\": [\"NU\"] }",                                                 "$.derived[0].all[0] (line 1): ")]
    [InlineData("D",    "null",                                                                   "$.derived[0].all[0]: is null")]
    public void A_derived_figure_is_of_what_the_form_asks(string code, string conditions, string problem) =>
        Refused(SmallPack.With("derived", $$"""[{ "code": "{{code}}", {{Label}}, "all": [{{conditions}}] }]"""), problem);

    [Fact]
    public void Two_derived_figures_have_two_codes() =>
        Refused(
            SmallPack.With("derived", $$"""[{ "code": "D", {{Label}}, "all": [{ "left": ["NU"], "operator": ">" }] }, { "code": "D", {{Label}}, "all": [{ "left": ["TONG"], "operator": ">" }] }]"""),
            "$.derived[1].code: 'D' is there twice");

    [Theory]
    //          elements after TONG and NU                                                                                        the problem begins
    [InlineData("{ \"code\": \"U\", " + Label + ", \"kind\": \"count\", \"estimateOf\": \"NAM\" }",                               "$.form[0].elements[2].estimateOf: NAM is not an element of the same section")]
    [InlineData("{ \"code\": \"U\", " + Label + ", \"kind\": \"count\", \"estimateOf\": \"U\" }",                                 "$.form[0].elements[2].estimateOf: U is not an element")]
    [InlineData("{ \"code\": \"U\", " + Label + ", \"kind\": \"yesNo\", \"estimateOf\": \"NU\" }",                                "$.form[0].elements[2].estimateOf: NU is a Count, its estimate a YesNo")]
    [InlineData("{ \"code\": \"U\", " + Label + ", \"kind\": \"count\", \"estimateOf\": \"NU\" }, { \"code\": \"V\", " + Label + ", \"kind\": \"count\", \"estimateOf\": \"NU\" }", "$.form[0].elements[3].estimateOf: NU has an estimate already")]
    [InlineData("{ \"code\": \"U\", " + Label + ", \"kind\": \"count\", \"estimateOf\": \"NU\" }, { \"code\": \"V\", " + Label + ", \"kind\": \"count\", \"estimateOf\": \"U\" }",  "$.form[0].elements[3].estimateOf: U is not an element")]
    public void An_estimate_stands_beside_one_figure_of_its_section(string added, string problem) => Refused(WithElements(added), problem);

    [Theory]
    //          element                                                                       valid
    [InlineData("\"kind\": \"yesNo\"",                                                        true)]
    [InlineData("\"kind\": \"yesNo\", \"allowNotApplicable\": true",                          true)]
    [InlineData("\"kind\": \"yesNo\", \"required\": false",                                   false)]   // a blank would pass for a "no"
    [InlineData("\"kind\": \"count\"",                                                        false)]   // units are counted, not their patients
    public void An_indicator_of_units_is_of_an_answer_that_no_report_lacks(string element, bool valid) =>
        Judged(WithElements($$"""{ "code": "CO", {{Label}}, {{element}} }""", $$"""{ "code": "I", {{Name}}, "numerator": ["CO"], "ofUnits": true }"""), valid, "$.indicators[0].numerator: of units");

    [Theory]
    //          derived of an element that is                valid
    [InlineData("\"kind\": \"count\"",                        true)]
    [InlineData("\"kind\": \"count\", \"required\": false",   false)]
    [InlineData("\"kind\": \"count\", \"allowNotApplicable\": true", false)]
    public void Nor_may_a_derived_figure_lack_a_part(string element, bool valid)
    {
        var derived = $$"""[{ "code": "D", {{Label}}, "all": [{ "left": ["SO"], "operator": ">", "right": ["NU"] }] }]""";
        var pack = WithElements($$"""{ "code": "SO", {{Label}}, {{element}} }""", $$"""{ "code": "I", {{Name}}, "numerator": ["D"], "ofUnits": true }""", derived);

        Judged(pack, valid, "$.indicators[0].numerator: of units");
    }

    [Theory]
    //          indicator                                                              the problem begins
    [InlineData("\"numerator\": [\"CO\", \"CO2\"], \"ofUnits\": true",                 "$.indicators[0].numerator: of units there is one figure")]
    [InlineData("\"numerator\": [\"CO\"], \"denominator\": [\"TONG\"], \"ofUnits\": true", "$.indicators[0].denominator: is the units themselves")]
    [InlineData("\"numerator\": [\"CO\"]",                                             "$.indicators[0].denominator: names at least one element")]
    public void An_indicator_is_of_units_or_of_a_denominator(string indicator, string problem) =>
        Refused(WithElements($$"""{ "code": "CO", {{Label}}, "kind": "yesNo" }, { "code": "CO2", {{Label}}, "kind": "yesNo" }""", $$"""{ "code": "I", {{Name}}, {{indicator}} }"""), problem);

    /// <returns>The small pack with more elements, and these for its indicators and derived figures.</returns>
    private static string WithElements(string added, string indicators = "", string derived = "[]") =>
        SmallPack.With("form", $$"""[{ "title": { "vi": "Số liệu", "en": "Figures" }, "elements": [{ "code": "TONG", {{Label}}, "kind": "count" }, { "code": "NU", {{Label}}, "kind": "count" }, {{added}}] }]""")
            .Replace("\"indicators\":[", $"\"derived\":{derived},\"indicators\":[{(indicators.Length > 0 ? indicators + "," : "")}", StringComparison.Ordinal);

    private static void Refused(string pack, string problem) =>
        Assert.Contains(Assert.Throws<ProgrammePackException>(() => ProgrammePack.Read(pack, "small.json")).Problems, found => found.StartsWith(problem, StringComparison.Ordinal));

    private static void Judged(string pack, bool valid, string problem)
    {
        if (valid) Assert.NotEmpty(ProgrammePack.Read(pack, "small.json").Indicators);
        else Refused(pack, problem);
    }
}
