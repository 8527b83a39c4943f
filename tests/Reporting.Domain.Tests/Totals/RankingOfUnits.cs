using Reporting.Domain.Programmes;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Totals;

public sealed class RankingOfUnits
{
    [Theory]
    //          target   worst first
    [InlineData(null,    "1 5 9 – –")]
    [InlineData(">= 4",  "1 5 9 – –")]
    [InlineData("> 4",   "1 5 9 – –")]
    [InlineData("<= 4",  "9 5 1 – –")]
    [InlineData("< 4",   "9 5 1 – –")]
    [InlineData("= 8",   "1 5 9 – –")]   // 7, 3 and 1 away
    [InlineData("= 2",   "9 5 1 – –")]
    public void Puts_the_worst_first_by_what_the_plan_wants_and_last_who_has_no_value(string? target, string expected)
    {
        decimal?[] values = [5, null, 9, 1, null];

        Assert.Equal(expected, Words(Ranking.WorstFirst(With(target), values, one => one)));
        Assert.Equal(string.Join(' ', expected.Split(' ')[..3].Reverse()) + " – –", Words(Ranking.BestFirst(With(target), values, one => one)));
    }

    [Theory]
    //          the unit's figures       answer
    [InlineData("none",                  UnitAnswer.NotReported)]
    [InlineData("yes",                   UnitAnswer.Yes)]
    [InlineData("no",                    UnitAnswer.No)]
    [InlineData("not applicable",        UnitAnswer.NotApplicable)]
    [InlineData("blank",                 UnitAnswer.Blank)]
    public void Reads_a_units_own_answer_off_its_figures(string figures, UnitAnswer answer)
    {
        var element = ElementCode.Parse("PBLUAT");
        var its = figures switch
        {
            "none" => null,
            "yes" => new Figures(1, new Dictionary<ElementCode, decimal> { [element] = 1 }),
            "no" => new Figures(1, new Dictionary<ElementCode, decimal> { [element] = 0 }),
            "not applicable" => new Figures(1, new Dictionary<ElementCode, decimal>()) { NotApplicable = new Dictionary<ElementCode, int> { [element] = 1 } },
            _ => new Figures(1, new Dictionary<ElementCode, decimal>()),
        };

        Assert.Equal(answer, UnitAnswers.Of(With(null), its));
    }

    private static Indicator With(string? target) => new()
    {
        Code = ElementCode.Parse("X"),
        Name = new Bilingual("", ""),
        Numerator = [ElementCode.Parse("PBLUAT")],
        Target = target?.Split(' ') is [var sign, var value] ? new Target { Operator = Of(sign), Value = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) } : null,
    };

    private static Comparison Of(string sign) => sign switch
    {
        "<" => Comparison.LessThan,
        "<=" => Comparison.AtMost,
        "=" => Comparison.Equal,
        ">=" => Comparison.AtLeast,
        _ => Comparison.MoreThan,
    };

    private static string Words(IEnumerable<decimal?> values) => string.Join(' ', values.Select(value => value is { } known ? $"{known}" : "–"));
}
