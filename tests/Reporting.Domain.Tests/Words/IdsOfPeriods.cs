using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Words;

public sealed class IdsOfPeriods
{
    [Theory]
    //          entered      year  part
    [InlineData("2024-6T",   2024, "6T")]
    [InlineData("2024-nam",  2024, "NAM")]
    [InlineData("2025-Q1",   2025, "Q1")]
    [InlineData("2025-Q4",   2025, "Q4")]
    [InlineData("2099-01",   2099, "01")]
    [InlineData("2000-12",   2000, "12")]
    public void A_year_and_its_part_are_read_and_written_the_same(string entered, int year, string part)
    {
        var id = PeriodId.Parse(entered);

        Assert.Equal((year, part), (id.Year, id.Part));
        Assert.Equal(entered.ToUpperInvariant(), id.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("2024-")]
    [InlineData("2024-9T")]
    [InlineData("2024-Q0")]
    [InlineData("2024-Q5")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2024-5")]
    [InlineData("1999-6T")]
    [InlineData("2100-6T")]
    [InlineData("24-6T")]
    [InlineData("2024/6T")]
    [InlineData("2024-6T ")]
    [InlineData("2024-6T\n")]
    [InlineData("٢٠٢٤-6T")]   // Arabic digits
    public void Anything_else_is_refused(string? entered) => Assert.False(PeriodId.TryParse(entered, out _));
}
