using Reporting.Domain.Programmes;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Programmes;

/// <summary>What may be wrong with the rules of a pack; <see cref="BrokenPacks"/> has the rest.</summary>
public sealed class BrokenRules
{
    [Theory]
    //          put here        this JSON                                                                                             the only problem
    [InlineData("rules[0]",     """{ "left": ["GHICHU"], "operator": "<=", "right": ["TONG"] }""",                                    "$.rules[0].left[0]: GHICHU does not add up (it is Text)")]
    [InlineData("rules[0]",     """{ "left": ["NU"], "operator": "<=", "right": ["TONG"], "severity": "note" }""",                    "$.rules[0].severity: is error or warning")]
    [InlineData("rules[0]",     """{ "left": ["NU"], "operator": "<=", "right": ["TONG"], "explanation": "GHICHU" }""",               "$.rules[0].explanation: only a warning can be explained")]
    [InlineData("rules[0]",     """{ "left": ["NU"], "operator": "<=", "right": ["TONG"], "severity": "warning", "explanation": "TONG" }""", "$.rules[0].explanation: TONG is not a text element of the form")]
    [InlineData("rules[0]",     """{ "left": ["NU"], "operator": "<=", "right": ["TONG"], "severity": "warning", "explanation": "LYDO" }""", "$.rules[0].explanation: LYDO is not a text element of the form")]
    [InlineData("pairs",        """[{ "left": [], "kind": "exclusive", "right": ["NU"] }]""",                                         "$.pairs[0].left: names at least one element")]
    [InlineData("pairs",        """[{ "left": ["TONG"], "kind": "exclusive", "right": ["NAM"] }]""",                                  "$.pairs[0].right[0]: NAM is not an element of the form")]
    [InlineData("pairs",        """[{ "left": ["TONG"], "kind": "exclusive", "right": ["NU"], "severity": "note" }]""",               "$.pairs[0].severity: is error or warning")]
    [InlineData("pairs",        """[{ "left": ["TONG"], "kind": "exclusive", "right": ["NU"], "explanation": "GHICHU" }]""",          "$.pairs[0].explanation: only a warning can be explained")]
    [InlineData("pairs",        """[{ "left": ["TONG"], "kind": "either", "right": ["NU"] }]""",                                      "$.pairs[0].kind (line 1): ")]
    [InlineData("history",      """[{ "elements": [], "operator": ">=", "against": "previousYear" }]""",                              "$.history[0].elements: names at least one element")]
    [InlineData("history",      """[{ "elements": ["GHICHU"], "operator": ">=", "against": "previousYear" }]""",                      "$.history[0].elements[0]: GHICHU does not add up (it is Text)")]
    [InlineData("history",      """[{ "elements": ["TONG"], "operator": ">=", "against": "previousYear", "share": 0 }]""",            "$.history[0].share: must be more than 0")]
    [InlineData("history",      """[{ "elements": ["TONG"], "operator": ">=", "against": "previousYear", "share": -1 }]""",           "$.history[0].share: must be more than 0")]
    [InlineData("history",      """[{ "elements": ["TONG"], "operator": ">=", "against": "previousYear", "severity": "note" }]""",    "$.history[0].severity: is error or warning")]
    [InlineData("history",      """[{ "elements": ["TONG"], "operator": ">=", "against": "previousYear", "severity": "error", "explanation": "GHICHU" }]""", "$.history[0].explanation: only a warning can be explained")]
    [InlineData("history",      """[{ "elements": ["TONG"], "operator": ">=", "against": "previousYear", "reports": ["6T", "NAM"] }]""", "$.history[0].reports[1]: 'NAM' is not a report of this programme")]
    [InlineData("history",      """[{ "elements": ["TONG"], "operator": ">=", "against": "lastYear" }]""",                            "$.history[0].against (line 1): ")]
    [InlineData("ownBounds",    """{ "elements": ["GHICHU"] }""",                                                                     "$.ownBounds.elements[0]: GHICHU does not add up (it is Text)")]
    [InlineData("ownBounds",    """{ "periods": 13 }""",                                                                              "$.ownBounds.periods: must lie between 1 and 12")]
    [InlineData("ownBounds",    """{ "periods": 2 }""",                                                                               "$.ownBounds.least: must lie between 1 and periods")]   // three are the least when not given
    [InlineData("ownBounds",    """{ "least": 0 }""",                                                                                 "$.ownBounds.least: must lie between 1 and periods")]
    [InlineData("ownBounds",    """{ "deviations": 0 }""",                                                                            "$.ownBounds.deviations: must be more than 0")]
    [InlineData("foreignTerms", """["tan máu bẩm sinh", " "]""",                                                                      "$.foreignTerms[1]: is blank")]
    [InlineData("words",        """{ "zero": [""] }""",                                                                               "$.words.zero[0]: is blank")]
    [InlineData("words",        """{ "yes": ["rồi", "  "] }""",                                                                       "$.words.yes[1]: is blank")]
    [InlineData("words",        """{ "no": [""] }""",                                                                                 "$.words.no[0]: is blank")]
    [InlineData("words",        """{ "measures": ["ca", ""] }""",                                                                     "$.words.measures[1]: is blank")]
    [InlineData("words",        """{ "yes": ["KO"] }""",                                                                              "$.words.yes: 'KO' is a word for no as well")]          // one of the usual words for no
    public void A_problem_of_a_rule_names_its_place(string path, string json, string problem)
    {
        var refusal = Assert.Throws<ProgrammePackException>(() => SmallPack.ReadWith(path, json));

        Assert.StartsWith(problem, Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_that_is_always_there_explains_nothing()
    {
        var pack = SmallPack.With("rules[0]", """{ "left": ["NU"], "operator": "<=", "right": ["TONG"], "severity": "warning", "explanation": "GHICHU" }""");

        Assert.Equal("GHICHU", ProgrammePack.Read(pack, "small.json").Rules[0].Explanation.ToString());
        Assert.Equal(
            "$.rules[0].explanation: GHICHU is required, so it would always be there",
            Assert.Single(Assert.Throws<ProgrammePackException>(() => ProgrammePack.Read(pack.Replace("\"required\":false", "\"required\":true", StringComparison.Ordinal), "small.json")).Problems));
    }

    [Theory]
    [InlineData("pairs",     """[{ "left": ["TONG", "GHICHU"], "kind": "compulsory", "right": ["NU"], "severity": "warning", "explanation": "GHICHU" }]""")]   // pairs may be of any kind
    [InlineData("history",   """[{ "elements": ["TONG"], "operator": "<=", "share": 0.5, "against": "previousPeriod", "reports": ["6T"] }]""")]
    [InlineData("ownBounds", """{ "periods": 3, "least": 3, "deviations": 1.5 }""")]
    [InlineData("words",     """{ "zero": [], "yes": ["rồi"], "no": [], "measures": [] }""")]
    public void These_are_right(string path, string json) => Assert.Equal("NHO", SmallPack.ReadWith(path, json).Id.ToString());
}
