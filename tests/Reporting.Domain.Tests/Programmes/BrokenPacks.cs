using Reporting.Domain.Programmes;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Programmes;

public sealed class BrokenPacks
{
    [Fact]
    public void The_pack_that_these_tests_spoil_is_valid() => Assert.Equal("NHO", ProgrammePack.Read(SmallPack.Json, "small.json").Id.ToString());

    [Theory]
    //          put here                        this JSON (null: nothing)                      the problem begins
    [InlineData("issuer.place",                 null,                                          "$.issuer (line 1): ")]                                     // missing
    [InlineData("units[1].name",                null,                                          "$.units[1] (line 1): ")]
    [InlineData("reports[0].due.rule",          null,                                          "$.reports[0].due: ")]
    [InlineData("firstYaer",                    "2024",                                        "$.firstYaer (line 1): ")]                                  // misspelt
    [InlineData("form[0].elements[1].Required", "true",                                        "$.form[0].elements[1].Required (line 1): ")]
    [InlineData("form[0].elements[0].kind",     "\"counts\"",                                  "$.form[0].elements[0].kind (line 1): ")]                   // of the wrong kind
    [InlineData("form[0].elements[0].kind",     "0",                                           "$.form[0].elements[0].kind (line 1): ")]
    [InlineData("rules[0].operator",            "\"=<\"",                                      "$.rules[0].operator (line 1): ")]
    [InlineData("reports[0].due.rule",          "\"by\"",                                      "$.reports[0].due (line 1): ")]
    [InlineData("firstYear",                    "\"2024\"",                                    "$.firstYear (line 1): ")]
    [InlineData("id",                           "\"NHO/1\"",                                   "$.id (line 1): 'NHO/1' is not valid here")]
    [InlineData("units[1].validFrom",           "\"31/12/2024\"",                              "$.units[1].validFrom (line 1): ")]
    [InlineData("name",                         "null",                                        "$.name (line 1): ")]                                       // null
    [InlineData("units",                        "null",                                        "$.units (line 1): ")]
    [InlineData("units",                        "[null]",                                      "$.units[0]: is null")]
    [InlineData("form",                         "[null]",                                      "$.form[0]: is null")]
    [InlineData("form[0].elements[3]",          "null",                                        "$.form[0].elements[3]: is null")]
    [InlineData("reports[1]",                   "null",                                        "$.reports[1]: is null")]
    [InlineData("rules[1]",                     "null",                                        "$.rules[1]: is null")]
    [InlineData("rules[0].left[1]",             "null",                                        "$.rules[0].left[1] (line 1): ")]
    [InlineData("indicators[1]",                "null",                                        "$.indicators[1]: is null")]
    [InlineData("legalBasis",                   "[null]",                                      "$.legalBasis[0]: is null")]
    [InlineData("units[1].contacts",            "[null]",                                      "$.units[1].contacts[0]: is null")]
    [InlineData("form[0].elements[1].code",     "\"TONG\"",                                    "$.form[0].elements[1].code: TONG is there twice")]         // the form
    [InlineData("form[0].elements[0].code",     "\"ROWKEY\"",                                  "$.form[0].elements[0].code: ROWKEY is a name the tables")]
    [InlineData("form[0].elements[0].min",      "1000000000",                                  "$.form[0].elements[0].min: is more than max")]
    [InlineData("form[0].elements[0].min",      "-1",                                          "$.form[0].elements[0].min: only a number may be negative")]
    [InlineData("form[0].elements[0].decimals", "7",                                           "$.form[0].elements[0].decimals: ")]
    [InlineData("form[0].elements[2].maxLength", "0",                                          "$.form[0].elements[2].maxLength: ")]
    [InlineData("form",                         "[]",                                          "$.form: a form asks for at least one element")]
    [InlineData("rules[0].left[0]",             "\"NAM\"",                                     "$.rules[0].left[0]: NAM is not an element of the form")]   // rules and indicators
    [InlineData("rules[0].right",               "[]",                                          "$.rules[0].right: names at least one element")]
    [InlineData("indicators[0].numerator[0]",   "\"GHICHU\"",                                  "$.indicators[0].numerator[0]: GHICHU does not add up")]
    [InlineData("indicators[0].denominator[1]", "\"NAM\"",                                     "$.indicators[0].denominator[1]: NAM is not an element")]
    [InlineData("reports[0].dataTo.day",        "32",                                          "$.reports[0].dataTo: not a day of every year")]            // days
    [InlineData("reports[0].closes",            "{ \"day\": 30, \"month\": 2 }",               "$.reports[0].closes: not a day of every year")]
    [InlineData("reports[0].due.date",          "{ \"day\": 29, \"month\": 2 }",               "$.reports[0].due.date: not a day of every year")]
    [InlineData("reports[0].opens.month",       "6",                                           "$.reports[0].opens: comes after the due moment")]
    [InlineData("reports[0].closes.month",      "4",                                           "$.reports[0].closes: comes before the due moment")]
    [InlineData("reports[0].dataTo.year",       "-1",                                          "$.reports[0].dataTo: comes before dataFrom")]
    [InlineData("reports[0].due",               "{ \"rule\": \"workingDaysAfter\", \"days\": 0 }", "$.reports[0].due.days: must lie between 1 and 60")]
    [InlineData("reports[0].due.graceHours",    "241",                                         "$.reports[0].due.graceHours: must lie between 0 and 240")]
    [InlineData("reports[0].due.roll",          "\"back\"",                                    "$.reports[0].due.roll (line 1): ")]
    [InlineData("reports[0].dueByLevel",        "[{ \"level\": 10, \"due\": { \"rule\": \"workingDaysAfter\", \"days\": 2 } }]", "$.reports[0].dueByLevel[0].level: must lie between 0")]
    [InlineData("reports[0].dueByLevel",        "[{ \"level\": 1, \"due\": { \"rule\": \"onOrBefore\", \"date\": { \"day\": 29, \"month\": 2 } } }]", "$.reports[0].dueByLevel[0].due.date: not a day of every year")]
    [InlineData("reports[0].dueByLevel",        "[{ \"level\": 1, \"due\": { \"rule\": \"onOrBefore\", \"date\": { \"day\": 31, \"month\": 12, \"year\": 1 } } }]", "$.reports[0].dueByLevel[0].due: comes after the closing")]
    [InlineData("reminders",                    "{ \"days\": [1, 1] }",                         "$.reminders.days: a day is there twice")]
    [InlineData("reminders",                    "{ \"days\": [91] }",                           "$.reminders.days: each lies between -90 and 90")]
    [InlineData("reminders",                    "{ \"headAfter\": -1 }",                        "$.reminders.headAfter: must lie between 0 and 90")]
    [InlineData("reports[0].part",              "\"9T\"",                                      "$.reports[0].part: '9T' is not one of")]
    [InlineData("reports",                      "[]",                                          "$.reports: a programme has at least one report")]
    [InlineData("firstYear",                    "1999",                                        "$.firstYear: must lie between")]
    [InlineData("lastYear",                     "2023",                                        "$.lastYear: must not come before firstYear")]
    [InlineData("version",                      "\"phiên bản 1\"",                             "$.version: 'phiên bản 1' is not valid here")]
    [InlineData("units[1].parent",              "\"SO\"",                                      "$.units[1]: unit TRAM-A reports to SO, which is not")]     // units
    [InlineData("units[1].parent",              "\"TRAM-A\"",                                  "$.units[1]: unit TRAM-A reports to itself")]
    [InlineData("units[3]",                     "{ \"code\": \"SO\", \"name\": \"Sở\" }",      "$.units[0]: a roster has exactly one unit without")]
    [InlineData("units[2].code",                "\"tram-a\"",                                  "$.units[2]: unit TRAM-A stands in the roster twice")]
    [InlineData("units",                        "[]",                                          "$.units: a programme has at least one unit")]
    [InlineData("units",                        "[{ \"code\": \"T\", \"name\": \"T\", \"reports\": false }]", "$.units: no unit reports")]
    [InlineData("units[0].validTo",             "\"2024-12-31\"",                              "$.units: in period 2025-6T, a roster has exactly one")]    // its units would hang in the air
    [InlineData("units[2]",                     "{ \"code\": \"B\", \"name\": \"B\", \"parent\": \"TINH\", \"validFrom\": \"2025-01-01\", \"validTo\": \"2024-01-01\" }", "$.units[2].validTo: comes before validFrom")]
    public void A_problem_names_its_place(string path, string? json, string problem)
    {
        var refusal = Assert.Throws<ProgrammePackException>(() => SmallPack.ReadWith(path, json));

        Assert.Contains(refusal.Problems, found => found.StartsWith(problem, StringComparison.Ordinal));
        Assert.Contains("small.json", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("NHO;1;Nhỏ")]
    public void What_is_no_pack_at_all_is_refused_as_a_whole(string file)
    {
        var refusal = Assert.Throws<ProgrammePackException>(() => ProgrammePack.Read(file, "empty.json"));

        Assert.StartsWith("$", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_that_is_there_twice_is_refused_since_only_one_of_them_would_count()
    {
        var pack = SmallPack.Json.Replace("\"version\": \"1\",", "\"version\": \"1\", \"version\": \"2\",", StringComparison.Ordinal);

        Assert.StartsWith("$", Assert.Single(Assert.Throws<ProgrammePackException>(() => ProgrammePack.Read(pack, "small.json")).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Units_that_report_to_each_other_are_all_named()
    {
        var refusal = Assert.Throws<ProgrammePackException>(() => SmallPack.ReadWith("units", """
            [
              { "code": "TINH", "name": "Tỉnh" },
              { "code": "A", "name": "A", "parent": "B" }, { "code": "B", "name": "B", "parent": "A" }
            ]
            """));

        Assert.Equal(["$.units[1]: unit A reports to itself in the end", "$.units[2]: unit B reports to itself in the end"], refusal.Problems);
    }

    [Fact]
    public void Every_problem_is_listed_not_the_first_only()
    {
        var pack = SmallPack.With("rules[0].left[0]", "\"NAM\"").Replace("\"lastYear\":2025", "\"lastYear\":2020", StringComparison.Ordinal).Replace("TRAM-B", "TRAM-A", StringComparison.Ordinal);

        var refusal = Assert.Throws<ProgrammePackException>(() => ProgrammePack.Read(pack, "small.json"));

        Assert.Equal(
            ["$.lastYear: must not come before firstYear, nor after 2098", "$.rules[0].left[0]: NAM is not an element of the form", "$.units[2]: unit TRAM-A stands in the roster twice"],
            refusal.Problems);
        Assert.All(refusal.Problems, problem => Assert.Contains(problem, refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Comments_and_trailing_commas_do_no_harm() =>
        Assert.Equal("NHO", ProgrammePack.Read("// what we send\n" + SmallPack.Json.Replace("\"version\": \"1\",", "\"version\": \"1\", /* later */", StringComparison.Ordinal), "small.json").Id.ToString());

    [Fact]
    public void The_rule_of_a_due_date_may_stand_after_the_date() =>
        Assert.Equal(
            SmallPack.Programme.Periods.First().DueAt,
            SmallPack.ReadWith("reports[0].due", """{ "date": { "day": 25, "month": 5 }, "rule": "strictlyBefore" }""").Periods.First().DueAt);
}
