using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Words;

public sealed class CodesOfElements
{
    [Theory]
    //          entered       taken
    [InlineData("CBVC_NU",    true)]
    [InlineData("A",          true)]
    [InlineData("HT17",       true)]
    [InlineData("cbvc",       false)]   // a defined name and a column are written one way only
    [InlineData("1A",         false)]
    [InlineData("_A",         false)]
    [InlineData("A-B",        false)]
    [InlineData("A.B",        false)]
    [InlineData("NỮ",         false)]
    [InlineData("A\n",        false)]
    [InlineData("",           false)]
    [InlineData(null,         false)]
    public void A_capital_letter_begins_it_and_capitals_digits_and_underscores_follow(string? entered, bool taken) =>
        Assert.Equal(taken, ElementCode.TryParse(entered, out _));

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void It_has_at_most_60_characters(int length, bool taken) => Assert.Equal(taken, ElementCode.TryParse(new string('A', length), out _));
}
